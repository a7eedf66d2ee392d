import { CountRows } from '@/components/listing/count-rows';
import type { TrendingTag } from '@/lib/content/front-page';
import { routes } from '@/lib/urls/routes';

/** Tags of the last seven days, by how much their use has risen. */
export function TrendingTags({ tags }: { tags: TrendingTag[] }) {
  return (
    <div>
      <CountRows
        rows={tags.map(({ slug, name, count, rise, isNew }) => ({
          url: routes.term('tag', slug),
          name,
          count: (
            <>
              最新七天 {count}{' '}
              {(isNew || rise > 0) && <span className="text-accent">{isNew ? '新' : `+${rise}`}</span>}
            </>
          ),
        }))}
      />
    </div>
  );
}
