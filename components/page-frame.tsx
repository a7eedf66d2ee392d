import type { ReactNode } from 'react';
import { listSections } from '@/lib/content/listings';
import { Foot } from './foot';
import { Masthead, type NavKey } from './masthead';

/** Everything around a page's own content: skip link, masthead, main landmark, foot. */
export function PageFrame({
  current,
  kind,
  plate,
  head,
  children,
}: {
  current?: NavKey;
  kind?: 'front' | 'searching';
  /** The nameplate of the front page. */
  plate?: ReactNode;
  /** What crawlers read of the page: a `PageHead`. */
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={kind}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Masthead sections={listSections()} current={current} plate={plate} />
      <main id="main" className="page">
        {children}
        {head}
      </main>
      <Foot />
    </div>
  );
}
