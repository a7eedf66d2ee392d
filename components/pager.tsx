/** Previous, numbers, next. The numbers are the ends and the neighbours of this page. */
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
    <nav className="pager" aria-label="分页">
      {page > 1 ? (
        <a rel="prev" href={urlOf(page - 1)}>
          上一页
        </a>
      ) : (
        <span className="off">上一页</span>
      )}
      <ul>
        {shown.map((n, index) => (
          <li key={n} className={n === page ? 'keep' : undefined}>
            {n - (shown[index - 1] ?? n - 1) > 1 && <span aria-hidden="true">…</span>}
            <a href={urlOf(n)} aria-current={n === page ? 'page' : undefined} aria-label={`第 ${n} 页`}>
              {n}
            </a>
          </li>
        ))}
      </ul>
      {page < pages ? (
        <a rel="next" href={urlOf(page + 1)}>
          下一页
        </a>
      ) : (
        <span className="off">下一页</span>
      )}
    </nav>
  );
}
