import type { Article } from '@/lib/content/article';

/** Links to the next older and next newer article in the section. */
export function PrevNext({ previous, next }: Pick<Article, 'previous' | 'next'>) {
  if (!previous && !next) return null;
  return (
    <nav className="grid border-b border-rule md:grid-cols-2" aria-label="前后文章">
      {previous && <Neighbour rel="prev" name="上一篇" article={previous} />}
      {next && <Neighbour rel="next" name="下一篇" article={next} />}
    </nav>
  );
}

function Neighbour({
  rel,
  name,
  article: { url, title },
}: {
  rel: 'prev' | 'next';
  name: string;
  article: { url: string; title: string };
}) {
  return (
    <a
      className="grid content-start gap-1 border-rule py-4 font-song leading-[1.5] font-bold not-first:border-t md:first:pe-6 md:not-first:border-s md:not-first:border-t-0 md:not-first:ps-6"
      rel={rel}
      href={url}
    >
      <span className="font-hei text-meta font-normal text-ink-3 tabular-nums">{name}</span>
      {title}
    </a>
  );
}
