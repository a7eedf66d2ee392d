import { type Colour, colourProperties, colours } from '../colours';

const declarations = (values: Record<Colour, string>) =>
  Object.entries(colourProperties(values))
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');

/**
 * Style sheet for feeds opened in a browser, in the site's colours and type. It also styles the links of
 * feed-page.ts and explains what a feed is for. A string, so that serving it depends on no build step or folder.
 */
export const feedCss = `@namespace h url(http://www.w3.org/1999/xhtml);

:root {
  color-scheme: light dark;
  ${declarations(colours.day)}
  --song: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  display: block;
  max-width: 42rem;
  margin: 0 auto;
  padding: 1.5rem 1.25rem 4.5rem;
  background: var(--paper);
  color: var(--ink);
  font: 400 1.0625rem / 1.55 "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  line-break: strict;
  overflow-wrap: anywhere;
  text-wrap: pretty;
}
@media (prefers-color-scheme: dark) {
  :root {
    ${declarations(colours.night)}
  }
}
@media (min-width: 44rem) {
  :root { padding: 3rem 2.25rem 6rem; }
}

/* Nothing of the feed is shown but what is named below. */
channel > *, feed > *, item > *, entry > * { display: none; }
channel { display: block; }

h|a { color: inherit; text-decoration: none; text-underline-offset: 0.22em; }
h|a:hover { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; }
h|a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }

/* The head: the name, which leads to the page; what it is; how it is used. */
channel, :root:not(rss) { display: flex; flex-direction: column; }
channel > h|a, feed > h|a {
  display: block;
  order: -3;
  font: 700 1.8125rem / 1.32 var(--song);
  text-wrap: balance;
}
channel > description, feed > subtitle { display: block; order: -2; margin-top: 0.5rem; color: var(--ink-2); }
channel::before, feed::before {
  content: "这是订阅源。把地址栏里的网址复制到阅读器里（NetNewsWire、Feedly、Inoreader、Newsboat 等都行），有了新文章，阅读器会取来全文。点标题就到网页上读。";
  order: -1;
  margin: 1.5rem 0 0.5rem;
  padding-block: 0.75rem;
  border-top: 3px solid var(--line);
  border-bottom: 1px solid var(--line);
  font-size: 0.9375rem;
  line-height: 1.72;
}

channel > item, feed > entry {
  display: flex;
  flex-direction: column;
  padding-block: 1rem;
}
item + item, entry + entry { border-top: 1px solid var(--rule); }
item > h|a, entry > h|a { display: block; order: 1; font: 700 1.25rem / 1.42 var(--song); }
item > description, entry > summary {
  display: block;
  order: 2;
  margin-top: 0.25rem;
  color: var(--ink-2);
  font-size: 0.9375rem;
  line-height: 1.72;
}
item > h|time, entry > h|time {
  display: block;
  order: 3;
  margin-top: 0.5rem;
  color: var(--ink-3);
  font-size: 0.8125rem;
  font-variant-numeric: tabular-nums;
}
`;
