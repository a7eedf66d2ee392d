'use client';

import { routes } from '@/lib/routes';

/**
 * What a reader sees at an address that is none. A client component with next to no props on purpose: Next carries the
 * not-found page in the payload of every page, and this is all of it that is carried (docs/decisions/0011).
 */
export function LostPage({ siteName }: { siteName: string }) {
  return (
    <>
      <header className="bar">
        <div className="page">
          <a className="name" href={routes.home()}>
            {siteName}
          </a>
        </div>
      </header>
      <main id="main" className="page">
        <div className="lost">
          <h1>查无此页</h1>
          <p>网址可能写错了，或文章已改名。搜一下，或从这里看起。</p>
          <form className="ask" action={routes.search()}>
            <label className="unseen" htmlFor="lost">
              搜索
            </label>
            <input id="lost" type="search" name="q" placeholder="搜标题、正文、出处" enterKeyHint="search" />
            <button type="submit">搜索</button>
          </form>
          <p className="acts-row">
            <a className="more" href={routes.home()}>
              首页
            </a>
            <a className="more" href={routes.terms('topic')}>
              主题
            </a>
            <a className="more" href={routes.terms('tag')}>
              标签
            </a>
          </p>
        </div>
      </main>
    </>
  );
}
