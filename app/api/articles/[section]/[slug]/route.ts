import { articlePath } from '@/lib/api/parameters';
import { readArticle } from '@/lib/api/read-article';
import { jsonResponse, preflightResponse, problemResponse } from '@/lib/api/responses';
import { decodeSegments } from '@/lib/urls/segments';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

type Context = { params: Promise<{ section: string; slug: string }> };

/** One article, with its text and citations. */
export async function GET(request: Request, { params }: Context) {
  const asked = await params;
  const [section = '', slug = ''] = decodeSegments([asked.section, asked.slug]);
  const read = articlePath.safeParse({ section, slug });
  const article = read.data && readArticle(read.data.section, read.data.slug);
  return article
    ? jsonResponse(request, article)
    : problemResponse(request, 404, `没有 ${section}/${slug} 这篇文章`);
}
