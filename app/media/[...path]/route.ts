import { mediaResponse } from '@/lib/media/media-response';
import { decodeSegments } from '@/lib/urls/segments';

export const dynamic = 'force-dynamic';

/** A picture below MEDIA_DIR, those added after the build included (lib/urls/app-url.ts leads there). */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return mediaResponse(request, decodeSegments((await params).path));
}
