import { createHash } from 'node:crypto';
import { plainAnswer, taggedAnswer } from '../api/answer';
import { articleText } from '../content/article';
import { currentEdition } from '../content/edition';
import { titleNamesIn } from '../content/title-breaks';
import { type CardShape, encodePath, longestQuote } from '../routes';
import { site } from '../site';
import { cardVersion } from './card-model';
import { type FoundCard, findCard } from './find-card';
import { keptCard, TooBusy } from './keep';
import { cardJpeg, cardPng, quotePng } from './make-card';
import { qrCode } from './qr-code';

const jpegShapes: readonly string[] = ['16x9', '4x3', '1x1'] satisfies CardShape[];

/** Seconds. An address with `v` changes with the words on the card. */
const caching = { forever: 'public, max-age=31536000, immutable', while: 'public, max-age=300' };

/**
 * What is at an address below `/cards` (decoded segments, as `routes.card`, `quoteCard` and `qrCode` make them): a card,
 * a poster with the sentence `text`, or a QR code. 404 where there is no such page, or the article does not say that.
 */
export async function cardAnswer(request: Request, segments: string[]): Promise<Response> {
  const written = segments.join('/');
  const [, shape = '', page = '', ending = ''] =
    /^(wide|16x9|4x3|1x1|quote|qr)(?:\/(.+))?\.(png|jpg|svg)$/s.exec(written) ?? [];
  const path = page ? page.split('/') : [];
  const found = shape ? findCard(path) : undefined;
  if (!found) return plainAnswer(404, '没有这张卡片');
  const params = new URL(request.url).searchParams;
  const version = cardVersion(found.model);
  const headers = params.get('v') === version ? caching.forever : caching.while;
  const url = `${site.url}/${encodePath(path.join('/'))}`;
  try {
    if (shape === 'wide' && ending === 'png') {
      const png = await keptCard(`wide ${version}`, () => cardPng(found.model));
      return taggedAnswer(request, png, 'image/png', { caching: headers });
    }
    if (jpegShapes.includes(shape) && ending === 'jpg') {
      const jpeg = await keptCard(`${shape} ${version} ${pictureOf(found)}`, () =>
        cardJpeg(found, shape as CardShape),
      );
      return taggedAnswer(request, jpeg, 'image/jpeg', { caching: headers });
    }
    if (shape === 'qr' && ending === 'svg') {
      const svg = await qrCode(url);
      return taggedAnswer(request, svg, 'image/svg+xml; charset=utf-8', { caching: caching.while });
    }
    const quote = params.get('text')?.trim() ?? '';
    if (shape === 'quote' && ending === 'png' && says(path, quote)) {
      const key = createHash('sha1').update(quote).digest('base64url');
      const png = await keptCard(`quote ${version} ${key}`, () =>
        quotePng(quote, titleNamesIn(currentEdition(), quote), found.model, url),
      );
      return taggedAnswer(request, png, 'image/png', { caching: caching.while });
    }
  } catch (error) {
    if (error instanceof TooBusy)
      return plainAnswer(503, '正在画的卡片太多，请稍候再试', { 'retry-after': '5' });
    throw error;
  }
  return plainAnswer(404, shape === 'quote' ? '文章里没有这句话，或太长' : '没有这张卡片');
}

const pictureOf = ({ picture }: FoundCard) => (picture?.kind === 'local' ? picture.src : '');

/** Whether the article says just that, white space and citation numbers aside: nobody else's words under our name. */
function says(path: string[], quote: string): boolean {
  const [section = '', ...rest] = path;
  if (Array.from(quote).length < 2 || Array.from(quote).length > longestQuote) return false;
  const squeeze = (text: string) => text.replace(/\s+/gu, '');
  return squeeze(articleText(section, rest.join('/').toLowerCase()) ?? '').includes(squeeze(quote));
}
