import { site } from '../site';
import type { CardModel } from './card-model';
import type { Drawing } from './draw';
import { drawable } from './drawable';
import { widthOf } from './faces';
import { setText } from './set-type';
import { familyFor, TextBlock } from './text-block';

/** The day edition (app/styles/tokens.css). */
export const ink = {
  paper: '#f6f2e9',
  ink: '#1c1915',
  'ink-2': '#474138',
  'ink-3': '#675f53',
  rule: '#d3cab8',
  accent: '#b02c14',
};

const margin = 76;
const titleLeading = 1.34;

/** What stands on a card of that size, in the look of the front page: nameplate, double rule, title, foot. */
export function cardDrawing(model: CardModel, { width, height }: { width: number; height: number }): Drawing {
  const name = drawable(site.name, 700);
  const section = drawable(model.section ?? '', 400);
  const kicker = drawable(model.kicker ?? '', 700);
  const facts = model.facts.map((fact) => drawable(fact, 400)).filter(Boolean);
  const line = drawable(site.line, 400);
  // Between the double rule and the foot.
  const room = height - 290 - (kicker ? 57 : 0);
  const headline = drawable(model.title, 700);
  const title = setText(headline, (character) => widthOf(character, 700), {
    width: width - 2 * margin,
    sizes: [92, 84, 76, 70, 64, 58, 52],
    linesAt: (size) => Math.floor(room / (size * titleLeading)),
  });
  const text = { 400: [section, line, ...facts].join(''), 700: `${name}${kicker}${headline}…` };
  const small = { display: 'flex', whiteSpace: 'pre', fontFamily: familyFor(text[400], 400) } as const;
  const strong = { display: 'flex', whiteSpace: 'pre', fontWeight: 700 } as const;
  const node = (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width,
        height,
        padding: `52px ${margin}px 48px`,
        background: ink.paper,
        color: ink.ink,
        fontWeight: 400,
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end' }}>
        <div style={{ ...strong, fontSize: 64, lineHeight: 1.1, fontFamily: familyFor(name, 700) }}>
          {name}
        </div>
        <div style={{ ...small, fontSize: 34, lineHeight: 1.4, color: ink['ink-2'] }}>{section}</div>
      </div>
      <div style={{ display: 'flex', height: 4, background: ink.ink, marginTop: 16 }} />
      <div style={{ display: 'flex', height: 1, background: ink.ink, marginTop: 4 }} />
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }}>
        {kicker && (
          <div
            style={{
              ...strong,
              fontSize: 32,
              lineHeight: 1.4,
              marginBottom: 12,
              color: ink.accent,
              fontFamily: familyFor(kicker, 700),
            }}
          >
            {kicker}
          </div>
        )}
        <TextBlock text={title} weight={700} leading={titleLeading} color={ink.ink} />
      </div>
      <div style={{ display: 'flex', height: 2, background: ink.rule, marginBottom: 16 }} />
      <div style={{ display: 'flex', fontSize: 30, lineHeight: 1.4, color: ink['ink-3'] }}>
        {facts.map((fact) => (
          <div key={fact} style={{ ...small, marginRight: 36 }}>
            {fact}
          </div>
        ))}
        <div style={{ ...small, marginLeft: 'auto' }}>{line}</div>
      </div>
    </div>
  );
  return { node, width, height, texts: text };
}
