import type { ReactNode } from 'react';

/** One facet of the search form, under its name. */
export function FacetGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t border-rule py-3 lg:first-of-type:border-line [&>legend+*]:clear-both">
      {/* Floated, or browsers would set it into the border. */}
      <legend className="float-start w-full pb-2 font-song text-base/[1.5] font-bold">{legend}</legend>
      {children}
    </fieldset>
  );
}
