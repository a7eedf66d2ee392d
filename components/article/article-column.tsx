import type { ReactNode } from 'react';

const places = {
  contents: 'lg:sticky lg:top-[5rem] lg:row-[1/span_6] lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto',
  text: 'lg:col-2 print:mb-[5mm]',
  related: 'lg:col-3 lg:row-[1/span_6]',
};

/** One part of an article. On wide screens contents, text and related articles are three columns. */
export function ArticleColumn({ place, children }: { place: keyof typeof places; children: ReactNode }) {
  return <div className={places[place]}>{children}</div>;
}
