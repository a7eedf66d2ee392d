import type { ReactNode } from 'react';
import { listSections } from '@/lib/content/listings';
import { site } from '@/lib/site';
import { longDay, weekday } from '@/lib/time';
import { Foot } from './foot';
import { Masthead, type NavKey } from './masthead';
import { RemotePictureGuard } from './remote-picture-guard';
import { Static } from './static';

/** Everything around a page's own content, which has no behaviour: skip link, masthead, main landmark, foot. */
export function PageFrame({
  path,
  current,
  kind,
  plate,
  live,
  head,
  children,
}: {
  /** The page's own address, with all that it shows: pages of one path have one content. */
  path: string;
  current?: NavKey;
  kind?: 'front' | 'searching';
  /** The nameplate of the front page. */
  plate?: ReactNode;
  /** What gives the content behaviour, which has none of its own. */
  live?: ReactNode;
  /** What crawlers read of the page: a `PageHead`. */
  head?: ReactNode;
  children: ReactNode;
}) {
  const now = Date.now();
  return (
    <div className={kind}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Masthead
        siteName={site.name}
        today={`${longDay(now)} ${weekday(now)}`}
        sections={listSections().map(({ folder, name }) => ({ folder, name }))}
        current={current}
        plate={plate}
      />
      <Static name={path} element="main" id="main" className="page">
        <RemotePictureGuard />
        {children}
        {head}
      </Static>
      {live}
      <Foot />
    </div>
  );
}
