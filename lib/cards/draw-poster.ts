import { site } from '../site';
import type { WordBreaks } from '../text/word-breaks';
import type { CardModel } from './card-model';
import { drawable, drawableText } from './drawable';
import { widthOf } from './faces';
import { rect, textBlock, textLine } from './glyph-paths';
import { setText } from './set-type';

// Pixels, 3:4 as phones show pictures.
const width = 1080;
const height = 1440;
const margin = 96;
const leading = 1.7;
const titleLeading = 1.4;
/** Pixels from the top to the end of the double rule, and from the footer's hairline to the bottom. */
const headHeight = 190;
const footerHeight = 344;
const codeSize = 220;

/** Draws a poster as SVG: a sentence, the article it comes from, and the article's QR code (SVG). */
export function posterSvg({
  quote,
  breaks,
  article,
  code,
}: {
  quote: string;
  /** Allowed breaks of the sentence. */
  breaks: WordBreaks;
  article: CardModel;
  code: string;
}): string {
  const room = height - headHeight - footerHeight;
  const text = setText(drawableText(quote, breaks, 400), (character) => widthOf(character, 400), {
    width: width - 2 * margin,
    sizes: [72, 64, 56, 50, 44, 38],
    linesAt: (size) => Math.floor((room - 80) / (size * leading)),
  });
  const title = setText(
    drawableText(article.title, article.breaks, 700),
    (character) => widthOf(character, 700),
    {
      width: width - 2 * margin - codeSize - 40,
      sizes: [38, 34, 30],
      linesAt: (size) => (size > 34 ? 2 : 3),
    },
  );
  const where = [article.section ?? '', ...article.facts]
    .map((fact) => drawable(fact, 400))
    .filter(Boolean)
    .join('   ');
  const titleHeight = title.lines.length * title.size * titleLeading;
  const footerTop = height - footerHeight + 38;
  const titleTop = footerTop + (codeSize - titleHeight - 54) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rect(0, 0, width, height, 'paper'),
    textLine(drawable(site.name, 700), { x: margin, y: 152, size: 72, weight: 700, colour: 'ink' }),
    rect(margin, 182, width - 2 * margin, 5, 'ink'),
    rect(margin, 192, width - 2 * margin, 2, 'ink'),
    textBlock(text, {
      ...{ x: margin, y: headHeight + (room - text.lines.length * text.size * leading) / 2 },
      ...{ leading, weight: 400, colour: 'ink' },
    }),
    rect(margin, height - footerHeight, width - 2 * margin, 2, 'rule'),
    textBlock(title, { x: margin, y: titleTop, leading: titleLeading, weight: 700, colour: 'ink' }),
    textLine(where, {
      ...{ x: margin, y: titleTop + titleHeight + 42, size: 28, weight: 400, colour: 'ink-3' },
    }),
    code.replace(
      '<svg ',
      `<svg x="${width - margin - codeSize}" y="${footerTop}" width="${codeSize}" height="${codeSize}" `,
    ),
    '</svg>',
  ].join('');
}
