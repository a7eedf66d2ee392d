import { MetaText } from '@/components/ui/meta-text';

/** A heading within a part of the reference, with a note beside it. */
export function ReferenceHeading({ note, children }: { note?: string; children: string }) {
  return (
    <h3 className="mt-6 mb-2 text-h4">
      {children} {note && <MetaText className="ms-1 font-hei font-normal">{note}</MetaText>}
    </h3>
  );
}
