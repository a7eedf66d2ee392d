'use client';

import type { ReactNode } from 'react';
import type { Section } from '@/lib/content/edition';
import { routes } from '@/lib/routes';
import { EditionSwitch } from './edition-switch';
import { QuickSearch } from './quick-search';
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
  siteName: string;
  /** The day that the page is of; the browser's own clock may be on another. */
  today: string;
};

/** The bar with the name, and the sections below it with the search. */
export function Masthead({ siteName, today, sections, current, plate }: Props) {
  const mark = (key: string) => (key === current ? 'page' : undefined);
  return (
    <>
      <header className="bar">
        <div className="page">
          <a className="name" href={routes.home()}>
            {siteName}
          </a>
          <p className="dateline">
            <span>{today}</span>
          </p>
          <div className="tools">
            <QuickSearch />
            <EditionSwitch />
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
