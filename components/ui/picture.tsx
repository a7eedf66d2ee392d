import type { Picture as PictureModel } from '@/lib/content/stories';
import { widths } from '@/lib/media/picture-sizes.json';
import { routes } from '@/lib/urls/routes';

/** Where a picture is shown. Each place offers its own sizes. */
type Place = 'list' | 'lead' | 'body';

const { small, medium, large, full } = widths;

const places: Record<Place, { widths: number[]; sizes?: string }> = {
  // 1x and 2x: lists show it at 104 to 384 px.
  list: { widths: [small, medium] },
  lead: { widths: [medium, large], sizes: '(min-width: 68rem) 34rem, (min-width: 44rem) 60vw, 100vw' },
  body: { widths: [medium, large, full], sizes: '(min-width: 44rem) 40.5rem, 100vw' },
};

type Props = { picture: PictureModel; place: Place; alt?: string; first?: boolean; className?: string };

/**
 * A responsive picture (Next resizes it: server/next/picture-url.ts). Its width and height are set so that the page does
 * not jump. A remote picture is shown as it is, without a referrer.
 */
export function Picture({ picture, place, alt = picture.alt, first = false, className }: Props) {
  const shared = {
    loading: first ? ('eager' as const) : ('lazy' as const),
    decoding: 'async' as const,
    className,
  };
  if (picture.kind === 'remote') {
    return (
      <img
        src={picture.src}
        alt={alt}
        width={1200}
        height={800}
        {...shared}
        referrerPolicy="no-referrer"
        data-remote=""
      />
    );
  }
  const { src, width, height } = picture;
  const { widths: offered, sizes: layout } = places[place];
  const choices = offered.map(
    (wanted, index) => `${routes.pictureAt(src, wanted)} ${layout ? `${wanted}w` : `${index + 1}x`}`,
  );
  return (
    <img
      src={routes.pictureAt(src, offered.at(-1) ?? medium)}
      srcSet={choices.join(', ')}
      sizes={layout}
      alt={alt}
      width={width}
      height={height}
      {...shared}
    />
  );
}
