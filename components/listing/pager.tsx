import clsx from 'clsx';

const place = 'inline-flex min-h-touch min-w-touch items-center justify-center';

/** Previous, page numbers, next. Shows the first and last page and two on either side; phones show only the current one. */
export function Pager({
  page,
  pages,
  urlOf,
}: {
  page: number;
  pages: number;
  urlOf: (page: number) => string;
}) {
  if (pages < 2) return null;
  const shown = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  return (
    <nav
      className="flex items-center justify-between border-t-3 border-line pt-2 tabular-nums"
      aria-label="分页"
    >
      <Neighbour rel="prev" name="上一页" url={page > 1 ? urlOf(page - 1) : undefined} />
      <ul className="flex">
        {shown.map((n, index) => (
          <li className={n === page ? undefined : 'max-md:hidden'} key={n}>
            {n - (shown[index - 1] ?? n - 1) > 1 && (
              <span className={place} aria-hidden="true">
                …
              </span>
            )}
            <a
              className={clsx(place, n === page && 'border-b-2 border-accent font-bold')}
              href={urlOf(n)}
              aria-current={n === page ? 'page' : undefined}
              aria-label={`第 ${n} 页`}
            >
              {n}
            </a>
          </li>
        ))}
      </ul>
      <Neighbour rel="next" name="下一页" url={page < pages ? urlOf(page + 1) : undefined} />
    </nav>
  );
}

function Neighbour({ rel, name, url }: { rel: 'prev' | 'next'; name: string; url?: string }) {
  if (!url) return <span className={clsx(place, 'text-ink-3')}>{name}</span>;
  return (
    <a className={place} rel={rel} href={url}>
      {name}
    </a>
  );
}
