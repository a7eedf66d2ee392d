import type { ReactNode } from 'react';
import type { Section } from '@/lib/content/edition';
import { site } from '@/lib/site';
import { longDay, weekday } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { Island } from './islands/island';
import { SearchField } from './search-field';

/** The folder of a section, or one of the site's own pages. */
export type NavKey = string;

const indexes = [
  { key: 'topics', name: '主题', url: routes.terms('topic') },
  { key: 'tags', name: '标签', url: routes.terms('tag') },
];

type Props = {
  sections: Pick<Section, 'folder' | 'name'>[];
  current?: NavKey;
  plate?: ReactNode;
};

/** The bar with the name, and the sections below it with the search. */
export function Masthead({ sections, current, plate }: Props) {
  const now = Date.now();
  const mark = (key: string) => (key === current ? 'page' : undefined);
  return (
    <>
      <header className="bar">
        <div className="page">
          <a className="name" href={routes.home()}>
            {site.name}
          </a>
          <p className="dateline">
            <span>
              {longDay(now)} {weekday(now)}
            </span>
          </p>
          <div className="tools">
            <Island name="quick-search" when="touch" props={{ href: routes.search() }} />
            <Island name="theme-switch" when="idle" props={{}} />
          </div>
        </div>
      </header>
      {plate}
      <nav className="sections" aria-label="版面">
        <div className="page">
          <ul>
            {sections.map(({ folder, name }) => (
              <li key={folder}>
                <a href={routes.section(folder)} aria-current={mark(folder)}>
                  {name}
                </a>
              </li>
            ))}
            <li className="gap" aria-hidden="true" />
            {indexes.map(({ key, name, url }) => (
              <li key={key}>
                <a href={url} aria-current={mark(key)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <form className="seek" role="search" action={routes.search()}>
            <SearchField id="seek" label="搜索全部文章" />
          </form>
        </div>
      </nav>
    </>
  );
}
