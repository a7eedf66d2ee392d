import { site } from '../site';
import type { CardModel } from './card-model';
import { drawable, drawableText } from './drawable';
import { widthOf } from './faces';
import { rect, textBlock, textLine } from './glyph-paths';
import { type SetText, type Settable, setText } from './set-type';

const margin = 76;
const leading = 1.34;
/** Pixels from the top to the end of the double rule, and from the footer's hairline to the bottom. */
const headHeight = 147;
const footerHeight = 108;
const kickerHeight = 57;

/** The title, or the site's line if the font has none of its characters (emoji, Thai). */
function headline({ title, breaks }: CardModel): Settable {
  const settable = drawableText(title, breaks, 700);
  return settable.text ? settable : { text: site.tagline };
}

/** Sets the title of a card of this size, as large as possible. */
export function cardTitle(model: CardModel, { width, height }: { width: number; height: number }): SetText {
  const room = height - headHeight - footerHeight - (model.kicker ? kickerHeight : 0) - 35;
  return setText(headline(model), (character) => widthOf(character, 700), {
    width: width - 2 * margin,
    sizes: [92, 84, 76, 70, 64, 58, 52],
    linesAt: (size) => Math.floor(room / (size * leading)),
  });
}

/** Draws a card of this size as SVG, in the look of the front page: nameplate, double rule, title, footer. */
export function cardSvg(model: CardModel, { width, height }: { width: number; height: number }): string {
  const right = width - margin;
  const kicker = drawable(model.kicker ?? '', 700);
  const above = kicker ? kickerHeight : 0;
  const room = height - headHeight - footerHeight;
  const title = cardTitle(model, { width, height });
  const top = headHeight + (room - above - title.lines.length * title.size * leading) / 2;
  const facts = { size: 30, weight: 400, colour: 'ink-3', y: height - 58 } as const;
  const line = headline(model).text === site.tagline ? '' : site.tagline;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rect(0, 0, width, height, 'paper'),
    textLine(drawable(site.name, 700), { x: margin, y: 110, size: 64, weight: 700, colour: 'ink' }),
    textLine(drawable(model.section ?? '', 400), {
      ...{ x: right, y: 108, size: 34, weight: 400, colour: 'ink-2', toEnd: true },
    }),
    rect(margin, 138, width - 2 * margin, 4, 'ink'),
    rect(margin, 146, width - 2 * margin, 1, 'ink'),
    textLine(kicker, { x: margin, y: top + 33, size: 32, weight: 700, colour: 'accent' }),
    textBlock(title, { x: margin, y: top + above, leading, weight: 700, colour: 'ink' }),
    rect(margin, height - footerHeight, width - 2 * margin, 2, 'rule'),
    textLine(model.facts.map((fact) => drawable(fact, 400)).join('   '), { ...facts, x: margin }),
    textLine(drawable(line, 400), { ...facts, x: right, toEnd: true }),
    '</svg>',
  ].join('');
}
