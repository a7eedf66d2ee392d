import { currentEdition } from '@/lib/content/edition';
import { etagResponse, plainResponse } from '@/lib/http';
import { sitemapPart } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** One of the files listed in `/sitemap.xml`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, name] = /^(.+)\.xml$/.exec((await params).file) ?? [];
  const part = name && sitemapPart(currentEdition(), name);
  if (!part) return plainResponse(404, '没有这个网站地图');
  return etagResponse(request, part, 'application/xml; charset=utf-8');
}
