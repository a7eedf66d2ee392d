import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { type Colour, colourProperties, colours } from './lib/colours';

/**
 * The tokens of the design (app/styles/tokens.css has their values) as Tailwind's theme.
 * The paper's own composition (decks, stories, entries) is written in app/styles; utilities are for the rest.
 */
const token = (group: string, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `var(--${group}-${name})`]));

/** Every colour, by day or by night, and which of its two names the theme switch shows. */
const theme = (scheme: 'light' | 'dark', values: Record<Colour, string>) => ({
  'color-scheme': scheme,
  ...colourProperties(values, 'color-'),
  '--to-night': scheme === 'light' ? 'inline' : 'none',
  '--to-day': scheme === 'light' ? 'none' : 'inline',
});

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    screens: { md: '44rem', lg: '68rem' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...token('color', Object.keys(colours.day)),
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
  plugins: [
    // The reader's choice (`data-theme`), else the system's.
    plugin(({ addBase }) =>
      addBase({
        ':root': theme('light', colours.day),
        ':root[data-theme="dark"]': theme('dark', colours.night),
        '@media (prefers-color-scheme: dark)': {
          ':root:not([data-theme="light"])': theme('dark', colours.night),
        },
      }),
    ),
  ],
} satisfies Config;
