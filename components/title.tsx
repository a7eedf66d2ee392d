import { Fragment } from 'react';

/** A title that breaks between words only (lib/text/word-breaks.ts). */
export function Title({ story: { title, breaks } }: { story: { title: string; breaks: number[] } }) {
  const cuts = [...breaks, title.length];
  return cuts.map((cut, index) => (
    <Fragment key={cut}>
      {index > 0 && <wbr />}
      {title.slice(cuts[index - 1] ?? 0, cut)}
    </Fragment>
  ));
}
