import { mediaResponse } from '@/lib/media/media-response';
import { decodeSegments } from '@/lib/urls/segments';

export const dynamic = 'force-dynamic';

/** Pictures below MEDIA_DIR, including those added after the build (lib/urls/internal-url.ts routes them here). */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return mediaResponse(request, decodeSegments((await params).path));
}
