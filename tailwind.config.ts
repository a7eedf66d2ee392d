import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { type Colour, colourProperties, colours } from './lib/colours';

/** Design tokens as Tailwind theme values. The values are in app/styles/tokens.css, since some depend on the screen size. */
const token = (group: string, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `var(--${group}-${name})`]));

const theme = (scheme: 'light' | 'dark', values: Record<Colour, string>) => ({
  'color-scheme': scheme,
  ...colourProperties(values, 'color-'),
});

// The theme is the reader's choice (`data-theme`), else the system's.
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
    fontFamily: token('font', ['song', 'hei', 'mono']),
    fontSize: token('text', ['meta', 'small', 'base', 'h4', 'entry', 'h3', 'h2', 'h1', 'lead', 'name']),
    fontWeight: { normal: '400', bold: '700' },
    spacing: {
      0: '0',
      px: '1px',
      ...token('spacing', ['1', '2', '3', '4', '6', '8', '12', '18', 'edge', 'inner', 'touch']),
    },
    maxWidth: { page: 'var(--container-page)', measure: 'var(--measure)', text: '40.5rem' },
    gridTemplateColumns: {
      2: 'repeat(2, minmax(0, 1fr))',
      one: 'minmax(0, 1fr)',
      /** Text with an optional picture. */
      pictured: 'minmax(0, 1fr) auto',
      /** A heading (deck name, letter or year) in the margin beside its content. */
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
      // A window so low, or zoomed so far, that sticky parts would cover the text.
      addVariant('short', '@media (max-height: 24rem)');
      // After a story's picture, if it has loaded.
      addVariant('pictured', 'a[aria-hidden]:not([hidden]) ~ &');
      // Before the island loader has run, or always without scripts.
      addVariant('unscripted', 'zhiwen-island:not(:defined) &');
    }),
  ],
} satisfies Config;
