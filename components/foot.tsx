'use client';

import { routes } from '@/lib/routes';

/** The foot of every page. The name comes as a property: the browser has no environment to read it from. */
export function Foot({ siteName, notice }: { siteName: string; notice: string }) {
  return (
    <footer className="foot page">
      <ul>
        <li>
          <a href={routes.about()}>关于{siteName}</a>
        </li>
        <li>
          <a href={routes.terms('topic')}>主题</a>
        </li>
        <li>
          <a href={routes.terms('tag')}>标签</a>
        </li>
        <li>
          <a href={routes.search()}>搜索</a>
        </li>
      </ul>
      <p>{notice}</p>
    </footer>
  );
}
