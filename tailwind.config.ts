import type { Config } from 'tailwindcss';

/**
 * The tokens of the design (app/styles/tokens.css has their values by day and by night) as Tailwind's theme.
 * The paper's own composition (decks, stories, entries) is written in app/styles; utilities are for the rest.
 */
const token = (group: string, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `var(--${group}-${name})`]));

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    screens: { md: '44rem', lg: '68rem' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...token('color', ['paper', 'tint', 'ink', 'ink-2', 'ink-3', 'rule', 'line', 'edge', 'accent', 'mark']),
    },
    fontFamily: token('font', ['song', 'hei', 'kai']),
    fontSize: token('text', ['meta', 'small', 'base', 'h4', 'h3', 'h2', 'h1', 'lead', 'name']),
    lineHeight: token('leading', ['title', 'ui', 'body']),
    spacing: {
      0: '0',
      ...token('spacing', ['1', '2', '3', '4', '6', '8', '12', '18', 'edge', 'gutter', 'touch']),
    },
    maxWidth: { page: 'var(--container-page)', measure: 'var(--measure)' },
  },
} satisfies Config;
