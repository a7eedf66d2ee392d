import { Meta } from '@/components/ui/meta';
import type { Version } from '@/lib/content/stories';
import { isoDateTime, longDateTime } from '@/lib/time';

/** The other versions of a story, folded into its entry. Their headings have the entry's level. */
export function StoryVersions({ versions, heading: Heading }: { versions: Version[]; heading: 'h2' | 'h3' }) {
  return (
    <details className="col-span-full text-small">
      <summary className="inline-flex min-h-touch cursor-pointer items-center text-ink-2 underline decoration-edge underline-offset-[0.22em]">
        {versions.length + 1} 个版本
      </summary>
      {versions.map(({ url, title, date }) => (
        <article className="border-t border-rule py-3" key={url}>
          <Heading className="text-base/[1.5]">
            <a href={url}>{title}</a>
          </Heading>
          <Meta className="mt-1">
            <time dateTime={isoDateTime(date)}>{longDateTime(date)}</time>
          </Meta>
        </article>
      ))}
    </details>
  );
}
