import { getImageProps } from 'next/image';
import type { Picture as PictureModel } from '@/lib/content/stories';

/**
 * A picture in the sizes that screens need, with its own size so that nothing jumps. A remote one is shown as it
 * is and learns nothing of who looks at it. Plain HTML: the browser needs no script for it.
 */
export function Picture({
  picture,
  sizes,
  alt = picture.alt,
  first = false,
}: {
  picture: PictureModel;
  sizes: string;
  alt?: string;
  first?: boolean;
}) {
  const loading = first ? 'eager' : 'lazy';
  if (picture.kind === 'remote') {
    return (
      <img
        src={picture.src}
        alt={alt}
        width={1200}
        height={800}
        loading={loading}
        decoding="async"
        referrerPolicy="no-referrer"
        data-remote=""
      />
    );
  }
  const { src, width, height } = picture;
  const { props } = getImageProps({
    src,
    width,
    height,
    sizes,
    alt,
    loading,
    fetchPriority: first ? 'high' : undefined,
  });
  const { style: _style, ...rest } = props;
  return <img {...rest} alt={alt} />;
}
