import { plainAnswer, taggedAnswer } from '@/lib/api/answer';
import { currentEdition } from '@/lib/content/edition';
import { sitemapPart } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** One of the files that the index in `/sitemap.xml` names. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, name] = /^(.+)\.xml$/.exec((await params).file) ?? [];
  const part = name && sitemapPart(currentEdition(), name);
  if (!part) return plainAnswer(404, '没有这个网站地图');
  return taggedAnswer(request, part, 'application/xml; charset=utf-8');
}
