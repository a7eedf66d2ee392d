import type { ReactNode } from 'react';

/** A part of the API reference: an operation, or the shared schemas. */
export function ReferencePart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-8 scroll-mt-[4rem] border-t-3 border-line pt-4 leading-[1.72]" id={id}>
      <h2 className="mb-2 text-h3">{title}</h2>
      {children}
    </section>
  );
}
