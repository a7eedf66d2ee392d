import type { TableOfContents } from '@/lib/markdown/article-html';

/** The contents: folded on phones, in the margin on wide screens. */
export function ArticleContents({ contents, sources }: { contents: TableOfContents; sources?: string }) {
  return (
    <details className="toc">
      <summary>目录</summary>
      <nav aria-label="目录">
        <ol>
          {contents.map(({ id, text, depth }) => (
            <li key={id} className={depth > 2 ? 'sub' : undefined}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
          {sources && (
            <li>
              <a href="#sources">{sources}</a>
            </li>
          )}
        </ol>
      </nav>
    </details>
  );
}
