import { cardResponse } from '@/lib/cards/card-response';
import { pathOf } from '@/lib/urls/segments';

export const dynamic = 'force-dynamic';

/** Pictures for sharing a page: its card, a quoted sentence, its QR code. Drawn on the first request. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return cardResponse(request, pathOf('cards', ...(await params).path));
}
