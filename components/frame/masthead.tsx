import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Island } from '@/components/islands/island';
import { Container } from '@/components/ui/container';
import type { Section } from '@/lib/content/edition';
import { site } from '@/lib/site';
import { longDay, weekday } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { MastheadSearch } from './masthead-search';

/** The folder of a section, `tags` or `topics`. */
export type NavKey = string;

const indexes = [
  { key: 'topics', name: '主题', url: routes.terms('topic') },
  { key: 'tags', name: '标签', url: routes.terms('tag') },
];

type Props = {
  sections: Pick<Section, 'folder' | 'name'>[];
  current?: NavKey;
  /** Front page only; replaces the name in the bar on wide screens. */
  nameplate?: ReactNode;
  hasSearch: boolean;
};

/** The bar with the name and, below it, the sections and the search. The bar sticks; on a wide front page the sections do. */
export function Masthead({ sections, current, nameplate, hasSearch }: Props) {
  const isFront = nameplate !== undefined;
  return (
    <>
      <header
        className={clsx(
          'sticky top-0 z-20 border-b border-line bg-paper short:static',
          isFront && 'lg:static lg:border-rule',
        )}
      >
        <Container className={clsx('flex min-h-[3.25rem] items-center gap-4', isFront && 'lg:min-h-touch')}>
          <a
            className={clsx(
              'me-auto py-2 font-song text-name/[1] font-bold tracking-[0.06em] hover:no-underline',
              isFront && 'lg:hidden',
            )}
            href={routes.home()}
          >
            {site.name}
          </a>
          {isFront && <Today />}
          <div className="flex text-small">
            <Island name="quick-search" when="touch" props={{ href: routes.search() }} />
            <Island name="theme-switch" when="idle" props={{}} />
          </div>
        </Container>
      </header>
      {nameplate}
      <nav
        className={clsx(
          'border-b border-rule',
          isFront && [
            'lg:sticky lg:top-0 lg:z-20 lg:border-t-3 lg:border-t-line lg:bg-paper short:static',
            'lg:before:mt-[2px] lg:before:block lg:before:border-t lg:before:border-line',
          ],
        )}
        aria-label="版面"
      >
        <Container className="lg:flex lg:items-center lg:justify-between lg:gap-8">
          <ul className="flex justify-between overflow-x-auto whitespace-nowrap scrollbar-none *:flex-[1_0_2.5rem] *:*:flex *:*:min-h-touch *:*:items-center *:*:justify-center md:justify-start md:gap-8 md:*:flex-none">
            {sections.map(({ folder, name }) => (
              <NavItem
                key={folder}
                href={routes.section(folder)}
                name={name}
                isCurrent={folder === current}
              />
            ))}
            <li className="my-[0.8rem] hidden border-s border-rule lg:block" aria-hidden="true" />
            {indexes.map(({ key, name, url }) => (
              <NavItem key={key} href={url} name={name} isCurrent={key === current} />
            ))}
          </ul>
          {hasSearch && <MastheadSearch />}
        </Container>
      </nav>
    </>
  );
}

function Today() {
  const now = Date.now();
  return (
    <p className="me-auto hidden text-meta text-ink-3 tabular-nums lg:block">
      {longDay(now)} {weekday(now)}
    </p>
  );
}

function NavItem({ href, name, isCurrent }: { href: string; name: string; isCurrent: boolean }) {
  return (
    <li>
      <a
        className={isCurrent ? 'border-b-2 border-accent font-bold' : 'pb-[2px]'}
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {name}
      </a>
    </li>
  );
}
