import type { ReactNode } from 'react';

/** Rows of an index under a letter or a year. On wide screens the heading moves into the margin. */
export function RowGroup({ id, heading, children }: { id: string; heading: ReactNode; children: ReactNode }) {
  return (
    <section className="scroll-mt-[4rem] border-b border-rule py-4 lg:grid lg:grid-cols-deck" id={id}>
      {heading}
      {children}
    </section>
  );
}
