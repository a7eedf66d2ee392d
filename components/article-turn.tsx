import type { Article } from '@/lib/content/article';

/** The older and the newer article of the section. */
export function ArticleTurn({ previous, next }: Pick<Article, 'previous' | 'next'>) {
  if (!previous && !next) return null;
  return (
    <nav className="turn" aria-label="前后文章">
      {previous && (
        <a rel="prev" href={previous.url}>
          <span className="num">上一篇</span>
          {previous.title}
        </a>
      )}
      {next && (
        <a rel="next" href={next.url}>
          <span className="num">下一篇</span>
          {next.title}
        </a>
      )}
    </nav>
  );
}
