import { createHash } from 'node:crypto';
import { articlePlainText } from '../content/article';
import { currentEdition } from '../content/edition';
import { titleNamesIn } from '../content/title-breaks';
import { etagResponse, plainResponse } from '../http';
import { site } from '../site';
import { type Place, resolve, type Target, urlOf } from '../urls/resolve';
import { longestQuote } from '../urls/routes';
import { cachedCard, TooBusy } from './card-cache';
import { cardVersion } from './card-model';
import { type FoundCard, findCard } from './find-card';
import { qrCode } from './qr-code';
import { cardJpeg, cardPng, posterPng } from './render-card';

/** `Cache-Control` values. A URL whose `v` is current can be cached forever, because it changes with the texts. */
const caching = { forever: 'public, max-age=31536000, immutable', short: 'public, max-age=300' };

/**
 * Serves the image at a path below `/cards` (percent-encoded, as built by `routes.card`, `quoteCard` and `qrCode`):
 * a card, a poster with the sentence in `text`, or a QR code. 404 if there is no such page or the article does not
 * contain the sentence; 503 if too many cards are waiting to be drawn.
 */
export async function cardResponse(request: Request, path: string): Promise<Response> {
  for (const target of resolve(path)) {
    const found = findCard(target.place);
    if (!found) continue;
    try {
      return (await draw(request, target, found)) ?? plainResponse(404, '文章里没有这句话，或太长');
    } catch (error) {
      if (!(error instanceof TooBusy)) throw error;
      return plainResponse(503, '正在画的卡片太多，请稍候再试', { 'retry-after': '5' });
    }
  }
  return plainResponse(404, '没有这张卡片');
}

async function draw(
  request: Request,
  { place, form }: Target,
  found: FoundCard,
): Promise<Response | undefined> {
  const params = new URL(request.url).searchParams;
  const version = cardVersion(found.model);
  const options = { caching: params.get('v') === version ? caching.forever : caching.short };
  const url = site.url + urlOf(place);
  switch (form) {
    case 'wide': {
      const png = await cachedCard(`wide ${version}`, () => cardPng(found.model));
      return etagResponse(request, png, 'image/png', options);
    }
    case '16x9':
    case '4x3':
    case '1x1': {
      const jpeg = await cachedCard(`${form} ${version} ${pictureOf(found)}`, () => cardJpeg(found, form));
      return etagResponse(request, jpeg, 'image/jpeg', options);
    }
    case 'qr':
      return etagResponse(request, await qrCode(url), 'image/svg+xml; charset=utf-8', {
        caching: caching.short,
      });
    case 'quote': {
      const quote = params.get('text')?.trim() ?? '';
      if (!containsQuote(place, quote)) return undefined;
      const key = createHash('sha1').update(quote).digest('base64url');
      const png = await cachedCard(`quote ${version} ${key}`, () =>
        posterPng(quote, titleNamesIn(currentEdition(), quote), found.model, url),
      );
      return etagResponse(request, png, 'image/png', { caching: caching.short });
    }
    default:
      return undefined;
  }
}

const pictureOf = ({ picture }: FoundCard) => (picture?.kind === 'local' ? picture.src : '');

/**
 * Whether the article contains the sentence, ignoring white space and citation numbers. Otherwise anyone could put
 * words under our name.
 */
function containsQuote(place: Place, quote: string): boolean {
  if (place.kind !== 'article' || Array.from(quote).length < 2 || Array.from(quote).length > longestQuote)
    return false;
  const squeeze = (text: string) => text.replace(/\s+/gu, '');
  return squeeze(articlePlainText(place.section, place.slug) ?? '').includes(squeeze(quote));
}
