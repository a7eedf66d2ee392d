import type { HotTag } from '@/lib/content/front-page';
import { routes } from '@/lib/urls/routes';

/** Tags of the newest seven days, by how much they have risen. */
export function FrontHotTags({ tags }: { tags: HotTag[] }) {
  return (
    <div>
      <ul className="rows">
        {tags.map(({ slug, name, count, rise, isNew }) => (
          <li key={slug}>
            <a href={routes.term('tag', slug)}>
              {name}
              <span className="num">
                最新七天 {count}{' '}
                {(isNew || rise > 0) && <span className="up">{isNew ? '新' : `+${rise}`}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
