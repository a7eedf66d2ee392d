import clsx from 'clsx';
import type { Story } from '@/lib/content/stories';
import { Picture } from './picture';

type Props = {
  story: { url: string; picture: NonNullable<Story['picture']> };
  place: 'list' | 'lead';
  className?: string;
};

/**
 * The picture of a story, which leads to it as its title does: so it is no stop for the keyboard or a screen reader.
 * (`remote-pictures.ts` takes it away with its link where a remote one does not come.)
 */
export function StoryPicture({ story: { url, picture }, place, className }: Props) {
  return (
    <a
      className={clsx('bg-tint *:size-full *:object-cover', className)}
      href={url}
      tabIndex={-1}
      aria-hidden="true"
    >
      <Picture picture={picture} place={place} alt="" first={place === 'lead'} />
    </a>
  );
}
