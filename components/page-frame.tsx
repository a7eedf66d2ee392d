import type { ReactNode } from 'react';
import { listSections } from '@/lib/content/listings';
import { site } from '@/lib/site';
import { Foot } from './foot';
import { Masthead, type NavKey } from './masthead';

/** Everything around a page's own content: skip link, masthead, main landmark, foot. */
export function PageFrame({
  current,
  kind,
  plate,
  children,
}: {
  current?: NavKey;
  kind?: 'front' | 'searching';
  /** The nameplate of the front page. */
  plate?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={kind}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Masthead
        siteName={site.name}
        sections={listSections().map(({ folder, name }) => ({ folder, name }))}
        current={current}
        plate={plate}
      />
      <main id="main" className="page">
        {children}
      </main>
      <Foot siteName={site.name} notice={site.notice} />
    </div>
  );
}
