'use client';

import { useState } from 'react';
import { MetaText } from '@/components/ui/meta-text';

type Props = { summary: string; url: string; status: number; command: string };
type Shown = { said: string; text?: string };

/** An example request: a link to its response, a curl command, and a button that shows the response in place. */
export function ApiExample({ summary, url, status, command }: Props) {
  const [shown, setShown] = useState<Shown>();
  return (
    <>
      <p className="flex min-h-touch items-center gap-3">
        <a className="underline decoration-edge" href={url}>
          {summary}
        </a>
        <MetaText>{status}</MetaText>
        <button
          className="ms-auto min-h-touch min-w-[4rem] border border-edge text-small hover:border-accent unscripted:hidden"
          type="button"
          aria-label={`运行：${summary}`}
          onClick={async () => {
            const result = await run(url);
            setShown((before) => ({ ...before, ...result }));
          }}
        >
          运行
        </button>
      </p>
      <code className="block font-mono text-meta/[1.55] text-ink-2 wrap-anywhere">{command}</code>
      <p className="text-meta text-ink-3 tabular-nums not-empty:mt-2" role="status">
        {shown?.said}
      </p>
      {shown?.text && (
        <pre
          role="region"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
          tabIndex={0}
          aria-label={`${summary}：回答`}
          className="mt-2 max-h-[26rem] overflow-auto bg-tint p-3 font-mono text-meta/[1.55] whitespace-pre-wrap wrap-anywhere"
        >
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
