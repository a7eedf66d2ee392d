import { cardResponse } from '@/lib/cards/card-response';
import { pathOf } from '@/lib/urls/segments';

export const dynamic = 'force-dynamic';

/** What is shared of a page: its card, a sentence of it as a poster, its QR code. Drawn when it is first asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return cardResponse(request, pathOf('cards', ...(await params).path));
}
