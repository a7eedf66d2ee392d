'use client';

import { useState } from 'react';

type Props = { summary: string; url: string; status: number; command: string };
type Shown = { said: string; text?: string };

/** A request of the API: a link that opens its response, a line for a terminal, and a button that shows the response in place. */
export function ApiExample({ summary, url, status, command }: Props) {
  const [shown, setShown] = useState<Shown>();
  return (
    <>
      <p>
        <a href={url}>{summary}</a>
        <span className="num">{status}</span>
        <button
          type="button"
          className="scripted"
          aria-label={`运行：${summary}`}
          onClick={async () => {
            const result = await run(url);
            setShown((before) => ({ ...before, ...result }));
          }}
        >
          运行
        </button>
      </p>
      <code>{command}</code>
      <p role="status" className="num">
        {shown?.said}
      </p>
      {shown?.text && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
        <pre role="region" tabIndex={0} aria-label={`${summary}：回答`}>
          {shown.text}
        </pre>
      )}
    </>
  );
}

async function run(url: string): Promise<Shown> {
  const start = performance.now();
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    const text = await response.text();
    const ms = Math.round(performance.now() - start);
    const bytes = new Blob([text]).size.toLocaleString();
    return {
      said: `${response.status}，${ms} 毫秒，${bytes} 字节`,
      text: JSON.stringify(JSON.parse(text), null, 2),
    };
  } catch {
    return { said: '没有连上，稍后再试。' };
  }
}
