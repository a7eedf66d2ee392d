'use client';

/** Shown when a page could not be made. It must not need anything that may be broken. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="page">
      <div className="not-found">
        <h1>出了点问题</h1>
        <p>这一页暂时打不开，不是你的错。稍后再试，或回首页看看。</p>
        <p className="acts-row">
          <button className="more" type="button" onClick={reset}>
            再试一次
          </button>
          <a className="more" href="/">
            回首页
          </a>
        </p>
      </div>
    </main>
  );
}
