import type { ReactNode } from 'react';
import { Fold } from '@/components/ui/fold';

/** Sections beside a listing, folded behind one summary on phones. */
export function Rail({
  name,
  sections,
}: {
  name: string;
  sections: { heading: string; children: ReactNode }[];
}) {
  return (
    <aside aria-label={name}>
      <Fold summary={name} className="open:pb-6" summaryClassName="border-t">
        {sections.map(({ heading, children }, index) => (
          <section className={index > 0 ? 'mt-6' : undefined} key={heading}>
            <h2 className="border-t border-line pt-3 pb-1 text-h4">{heading}</h2>
            {children}
          </section>
        ))}
      </Fold>
    </aside>
  );
}
