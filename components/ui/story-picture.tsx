import clsx from 'clsx';
import type { Story } from '@/lib/content/stories';
import { Picture } from './picture';

type Props = {
  story: { url: string; picture: NonNullable<Story['picture']> };
  place: 'list' | 'lead';
  className?: string;
};

/**
 * The picture of a story, linked to it. The title is the same link, so keyboards and screen readers skip this one.
 * `remote-pictures.ts` hides the link when a remote picture fails to load.
 */
export function StoryPicture({ story: { url, picture }, place, className }: Props) {
  return (
    <a
      className={clsx('overflow-hidden bg-tint *:size-full *:object-cover', className)}
      href={url}
      tabIndex={-1}
      aria-hidden="true"
    >
      <Picture picture={picture} place={place} alt="" first={place === 'lead'} />
    </a>
  );
}
