import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { type Colour, colourProperties, colours } from './lib/colours';

/** Names of tokens as Tailwind's theme; their values stand in app/styles/tokens.css, since some grow with the screen. */
const token = (group: string, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `var(--${group}-${name})`]));

const theme = (scheme: 'light' | 'dark', values: Record<Colour, string>) => ({
  'color-scheme': scheme,
  ...colourProperties(values, 'color-'),
});

// The reader's choice (`data-theme`), else the system's.
const systemDark = '@media (prefers-color-scheme: dark)';

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  darkMode: ['variant', [`${systemDark} { &:not([data-theme="light"] *) }`, '&:is([data-theme="dark"] *)']],
  theme: {
    screens: { md: '44rem', lg: '68rem' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...token('color', Object.keys(colours.day)),
    },
    fontFamily: token('font', ['song', 'hei', 'kai', 'mono']),
    fontSize: token('text', ['meta', 'small', 'base', 'h4', 'entry', 'h3', 'h2', 'h1', 'lead', 'name']),
    fontWeight: { normal: '400', bold: '700' },
    lineHeight: token('leading', ['title', 'ui', 'body']),
    spacing: {
      0: '0',
      px: '1px',
      ...token('spacing', ['1', '2', '3', '4', '6', '8', '12', '18', 'edge', 'gutter', 'inner', 'touch']),
    },
    maxWidth: { page: 'var(--container-page)', measure: 'var(--measure)', text: '40.5rem' },
    gridTemplateColumns: {
      none: 'none',
      2: 'repeat(2, minmax(0, 1fr))',
      one: 'minmax(0, 1fr)',
      /** Text, and a picture if there is one. */
      pictured: 'minmax(0, 1fr) auto',
      /** The name of a deck, a letter or a year in the margin, beside what it holds. */
      deck: '4.5rem minmax(0, 1fr)',
      day: '7.5rem minmax(0, 1fr)',
      rail: 'minmax(0, 1fr) 17rem',
      'rail-left': '17rem minmax(0, 1fr)',
      /** Contents, text, related articles. */
      article: '13rem 40.5rem minmax(0, 1fr)',
    },
  },
  plugins: [
    plugin(({ addBase, addVariant }) => {
      addBase({
        ':root': theme('light', colours.day),
        ':root[data-theme="dark"]': theme('dark', colours.night),
        [systemDark]: { ':root:not([data-theme="light"])': theme('dark', colours.night) },
      });
      // A window so low (or a zoom so high) that what sticks would cover the text.
      addVariant('short', '@media (max-height: 24rem)');
      // After the picture of a story, if there is one and it has come.
      addVariant('pictured', 'a[aria-hidden]:not([hidden]) ~ &');
      // Until the loader of the islands has run, or for good where scripts are off.
      addVariant('unscripted', 'zhiwen-island:not(:defined) &');
    }),
  ],
} satisfies Config;
