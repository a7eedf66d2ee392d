/** The colours of the day and night themes, for pages, feeds shown as pages, and cards. */
export const colours = {
  day: {
    /** Page background. */
    paper: '#f6f2e9',
    /** Background of pressed or highlighted areas, never of cards. */
    tint: '#ebe5d8',
    /** Text. */
    ink: '#1c1915',
    /** Summaries. */
    'ink-2': '#474138',
    /** Meta lines, still 4.5:1 on tint. */
    'ink-3': '#675f53',
    /** Hairlines. */
    rule: '#d3cab8',
    /** Strong rules; at night dimmer than text. */
    line: '#1c1915',
    /** Borders of form fields, 3:1. */
    edge: '#857b6b',
    /** Vermilion. */
    accent: '#b02c14',
    /** Search matches. */
    mark: '#f0d3bd',
  },
  /** Warm, with less contrast than black on white. */
  night: {
    paper: '#171411',
    tint: '#241f1b',
    ink: '#e8e0d2',
    'ink-2': '#c2b9aa',
    'ink-3': '#a0968a',
    rule: '#37312b',
    line: '#857b6e',
    edge: '#7d7367',
    accent: '#f07a58',
    mark: '#5a2c1c',
  },
} as const;

export type Colour = keyof typeof colours.day;

/** CSS custom properties by colour: `--color-paper` with the prefix `color-`. */
export const colourProperties = (values: Record<Colour, string>, prefix = ''): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${prefix}${name}`, value]));
