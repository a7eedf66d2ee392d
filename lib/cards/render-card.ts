import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { mediaFile } from '../media/media-file';
import { mediaDir } from '../paths';
import { loadDictionary } from '../text/dictionary';
import type { TitleNames } from '../text/title-names';
import { wordBreaks } from '../text/word-breaks';
import type { CardShape } from '../urls/routes';
import type { CardModel } from './card-model';
import { cardSvg } from './draw-card';
import { posterSvg } from './draw-poster';
import type { FoundCard } from './find-card';
import { qrCode } from './qr-code';

/** Pixels: the Open Graph preview, and the ratios for search engines. */
export const cardSizes: Record<CardShape, { width: number; height: number }> = {
  wide: { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
};

/** Draws a card as PNG with a small palette, which is enough for text. */
export async function cardPng(model: CardModel): Promise<Buffer> {
  return asPng(cardSvg(model, cardSizes.wide));
}

/** Makes a JPEG in another ratio: the article's own picture, cropped, or a card if there is none. */
export async function cardJpeg({ model, picture }: FoundCard, shape: CardShape): Promise<Buffer> {
  const size = cardSizes[shape];
  const cropped = picture?.kind === 'local' ? await crop(picture.src, size) : undefined;
  return (
    cropped ??
    sharp(Buffer.from(cardSvg(model, size)))
      .jpeg({ quality: 85 })
      .toBuffer()
  );
}

/**
 * Draws a sentence of the article at `url` (absolute) as a PNG poster. Loads the dictionary on first use; `names`
 * must not be broken.
 */
export async function posterPng(
  quote: string,
  names: TitleNames,
  article: CardModel,
  url: string,
): Promise<Buffer> {
  const breaks = wordBreaks(quote, names, await loadDictionary());
  return asPng(posterSvg({ quote, breaks, article, code: await qrCode(url) }));
}

const asPng = (svg: string) =>
  sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();

/** Returns `undefined` if the picture has been removed or damaged since ingest. */
async function crop(src: string, size: { width: number; height: number }): Promise<Buffer | undefined> {
  try {
    const file = await mediaFile(mediaDir, src.split('/').filter(Boolean).map(decodeURIComponent));
    if (!file) return undefined;
    return await sharp(await readFile(file), { limitInputPixels: 50_000_000 })
      .resize({ ...size, fit: 'cover', position: 'attention' })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer();
  } catch {
    return undefined;
  }
}
