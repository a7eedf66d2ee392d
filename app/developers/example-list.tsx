import type { Example } from '@/lib/api/examples';
import { site } from '@/lib/site';

/** Requests as links, which open their answers, and as lines for a terminal; `RunExamples` brings the buttons to life. */
export function ExampleList({ examples }: { examples: Example[] }) {
  return (
    <ul className="examples">
      {examples.map(({ summary, url, status }) => (
        <li key={url} className="example">
          <p>
            <a href={url}>{summary}</a>
            <span className="num">{status}</span>
            <button type="button" hidden data-run={url} aria-label={`运行：${summary}`}>
              运行
            </button>
          </p>
          <code>
            curl -s --compressed '{site.url}
            {url.replaceAll("'", '%27')}'
          </code>
          <p role="status" className="num" />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard */}
          <pre hidden role="region" tabIndex={0} aria-label={`${summary}：回答`} />
        </li>
      ))}
    </ul>
  );
}
