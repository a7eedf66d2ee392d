import { jsonAnswer, preflightAnswer, problemAnswer } from '@/lib/api/answer';
import { articlePath } from '@/lib/api/parameters';
import { decodeSegments } from '@/lib/route-params';
import { readArticle } from '@/lib/search/article';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

type Context = { params: Promise<{ section: string; slug: string }> };

/** One article, with its text and citations. */
export async function GET(request: Request, { params }: Context) {
  const asked = await params;
  const [section = '', slug = ''] = decodeSegments([asked.section, asked.slug]);
  const read = articlePath.safeParse({ section, slug });
  const article = read.data && readArticle(read.data.section, read.data.slug);
  return article
    ? jsonAnswer(request, article)
    : problemAnswer(request, 404, `没有 ${section}/${slug} 这篇文章`);
}
