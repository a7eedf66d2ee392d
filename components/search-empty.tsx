import { routes, type SearchFilter } from '@/lib/routes';

/** What to do when nothing is left. */
export function SearchEmpty({ filter, filtered }: { filter: SearchFilter; filtered: boolean }) {
  return (
    <div className="empty">
      <h2>换个说法，或放宽条件</h2>
      <ul>
        {filtered && (
          <li>
            <a href={routes.search({ q: filter.q })}>去掉全部筛选</a>
          </li>
        )}
        <li>
          <a href={routes.terms('topic')}>从主题找</a>
        </li>
        <li>
          <a href={routes.terms('tag')}>从标签找</a>
        </li>
      </ul>
    </div>
  );
}
