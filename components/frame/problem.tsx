import type { ReactNode } from 'react';

/** Shown in place of a page: what is wrong, in large type, and what to do. */
export function Problem({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-one gap-4 pt-12 pb-8">
      <h1 className="text-[clamp(3rem,11vw,7.5rem)]/[1.1] tracking-[0.02em]">{title}</h1>
      {children}
    </div>
  );
}
