import { Fragment } from 'react';
import { wordBreaks } from '@/lib/text/word-breaks';

/** A title in large type: it breaks between words only. */
export function Title({ text }: { text: string }) {
  const cuts = [...wordBreaks(text), text.length];
  return cuts.map((cut, index) => (
    <Fragment key={cut}>
      {index > 0 && <wbr />}
      {text.slice(cuts[index - 1] ?? 0, cut)}
    </Fragment>
  ));
}

/** The same as a link, which is said in one breath: a screen reader may stop at each place where it could break. */
export function TitleLink({ story: { url, title } }: { story: { url: string; title: string } }) {
  return (
    <a href={url} aria-label={title}>
      <Title text={title} />
    </a>
  );
}
