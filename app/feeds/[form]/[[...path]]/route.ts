import { feedForms } from '@/lib/feeds/feed-forms';
import { findFeed } from '@/lib/feeds/find-feed';
import { readFeed } from '@/lib/feeds/read-feed';
import { etagResponse, paramsOf, plainResponse } from '@/lib/http';
import { type FeedForm, routes } from '@/lib/urls/routes';
import { pathOf } from '@/lib/urls/segments';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ form: string; path?: string[] }> };

/** The feed of any listing, in each form: `…/index.xml`, `…/atom.xml`, `…/index.json` (lib/urls/internal-url.ts). */
export async function GET(request: Request, { params }: Context) {
  const { form, path } = await params;
  const found = isForm(form) ? findFeed(pathOf(...(path ?? [])), paramsOf(request)) : undefined;
  if (!isForm(form) || !found) return plainResponse(404, '没有这个订阅源');
  if ('movedTo' in found)
    return new Response(null, { status: 308, headers: { location: routes.feed(found.movedTo, form) } });
  const feed = await readFeed(found);
  const { type, write } = feedForms[form];
  const response = etagResponse(request, write(feed), typeFor(request, type), { changed: feed.updated });
  response.headers.set('vary', 'accept');
  return response;
}

/** Chromium shows feed media types as plain text. As XML it applies the style sheet and shows a page. */
function typeFor(request: Request, type: string): string {
  const isBrowser = request.headers.get('accept')?.includes('application/xhtml+xml');
  return `${isBrowser ? type.replace(/^.*\+xml$/, 'application/xml') : type}; charset=utf-8`;
}

const isForm = (form: string): form is FeedForm => Object.hasOwn(feedForms, form);
