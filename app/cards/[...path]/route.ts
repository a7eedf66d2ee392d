import { cardAnswer } from '@/lib/cards/card-answer';
import { decodeSegments } from '@/lib/route-params';

export const dynamic = 'force-dynamic';

/** What is shared of a page: its card, a sentence of it as a poster, its QR code. Drawn when it is first asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return cardAnswer(request, decodeSegments((await params).path));
}
