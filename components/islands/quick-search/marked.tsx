import type { Piece } from '@/lib/search/snippet';

/** Text with its search matches marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
