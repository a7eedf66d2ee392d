import type { ReactNode } from 'react';
import { Container } from '@/components/ui/container';
import { listSections } from '@/lib/content/listings';
import { Footer } from './footer';
import { Masthead, type NavKey } from './masthead';

/** Everything around a page's own content: skip link, masthead, main landmark, footer. */
export function PageFrame({
  current,
  isSearch,
  nameplate,
  head,
  children,
}: {
  current?: NavKey;
  /** The page has its own search, so the masthead shows none. */
  isSearch?: boolean;
  /** The front page's. */
  nameplate?: ReactNode;
  /** A `PageHead`, for crawlers. */
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <a href="#main">跳到正文</a>
      <Masthead sections={listSections()} current={current} nameplate={nameplate} hasSearch={!isSearch} />
      <Container as="main" id="main">
        {children}
        {head}
      </Container>
      <Footer />
    </div>
  );
}
