import { site } from '../site';
import { ink } from './card';
import type { CardModel } from './card-model';
import type { Drawing } from './draw';
import { drawable } from './drawable';
import { widthOf } from './faces';
import { setText } from './set-type';
import { familyFor, TextBlock } from './text-block';

/** Pixels: three by four, as phones show a picture. */
export const quoteSize = { width: 1080, height: 1440 };

const margin = 96;
const leading = 1.7;
const titleLeading = 1.4;

/** A sentence of an article as a poster: the sentence, where it stands, and a QR code (SVG) that leads there. */
export function quoteDrawing({
  quote,
  article,
  code,
}: {
  quote: string;
  article: CardModel;
  code: string;
}): Drawing {
  const { width, height } = quoteSize;
  const name = drawable(site.name, 700);
  const where = drawable([article.section, ...article.facts].filter(Boolean).join('　'), 400);
  const words = drawable(quote, 400);
  const headline = drawable(article.title, 700);
  const text = setText(words, (character) => widthOf(character, 400), {
    width: width - 2 * margin,
    sizes: [72, 64, 56, 50, 44, 38],
    linesAt: (size) => Math.floor((height - 620) / (size * leading)),
  });
  const title = setText(headline, (character) => widthOf(character, 700), {
    width: width - 2 * margin - 260,
    sizes: [38, 34, 30],
    linesAt: (size) => (size > 34 ? 2 : 3),
  });
  const node = (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width,
        height,
        padding: `88px ${margin}px`,
        background: ink.paper,
        color: ink.ink,
        fontWeight: 400,
      }}
    >
      <div
        style={{
          display: 'flex',
          fontSize: 72,
          fontWeight: 700,
          lineHeight: 1.1,
          fontFamily: familyFor(name, 700),
        }}
      >
        {name}
      </div>
      <div style={{ display: 'flex', height: 5, background: ink.ink, marginTop: 20 }} />
      <div style={{ display: 'flex', height: 2, background: ink.ink, marginTop: 5 }} />
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }}>
        <TextBlock text={text} weight={400} leading={leading} color={ink.ink} />
      </div>
      <div style={{ display: 'flex', height: 2, background: ink.rule, marginBottom: 36 }} />
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <TextBlock text={title} weight={700} leading={titleLeading} color={ink.ink} />
          <div
            style={{
              display: 'flex',
              whiteSpace: 'pre',
              marginTop: 16,
              fontSize: 28,
              color: ink['ink-3'],
              fontFamily: familyFor(where, 400),
            }}
          >
            {where}
          </div>
        </div>
        <img width={220} height={220} alt="" src={`data:image/svg+xml;base64,${btoa(code)}`} />
      </div>
    </div>
  );
  return { node, width, height, texts: { 400: `${words}${where}…`, 700: `${name}${headline}…` } };
}
