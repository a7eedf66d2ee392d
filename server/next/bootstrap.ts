/**
 * Next puts its runtime into every page: scripts, the payload React hydrates from, and comment markers. Our pages
 * are complete without it, so it is removed from the finished HTML; interactive parts are islands with their own
 * script. `contract.spec.ts` reports what changed when a Next upgrade breaks these patterns.
 */

/** One combined expression, so that each page is scanned once. */
const bootstrap = new RegExp(
  [
    // Runtime scripts, by URL or by first words.
    /<script(?=[^>]*\ssrc="\/_next\/)[^>]*><\/script>/,
    /<script[^>]*>(?:\(self\.__next_[a-z]+=|self\.__next_[a-z]+[.=]|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/,
    /<script>requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);<\/script>/,
    /<link rel="preload" as="script"[^>]*>/,
    /<meta name="next-size-adjust"[^>]*>/,
    / data-precedence="next"/,
    // Placeholder for late metadata.
    /<div hidden="">(?:<!--\/?\$-->)*<\/div>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const comments = /<!--(?:\/?\$|\/?&| |\$!|html|head|body)?-->/g;

/** Markers of streamed parts, which need the runtime to be shown. */
const late = /<template id="[BP]:|<div hidden id="S:|\$R[CBSX]\(/;

/** Islands keep React's comments, which hydration needs to separate adjacent texts. */
const island = /(<zhiwen-island\b[\s\S]*?<\/zhiwen-island>)/;

/** Whether all content of a page is in its HTML. Otherwise it needs Next's runtime. */
export const isWhole = (html: string): boolean => !late.test(html);

/**
 * Removes Next's bootstrap from a page and adds `loader`, the URL of the island script, if it has islands. A page
 * that isn't whole is returned unchanged, since it needs the runtime.
 */
export function withoutBootstrap(body: Buffer, loader: string): Buffer {
  // All patterns are ASCII, so latin1 works: half the memory of decoded Han text, and no decoding.
  const html = body.toString('latin1');
  if (!isWhole(html)) return body;
  const bare = html
    .replace(bootstrap, '')
    .split(island)
    // The split puts islands at odd indexes.
    .map((part, index) => (index % 2 === 0 ? part.replace(comments, '') : part));
  if (bare.length > 1)
    bare[0] = `${bare[0]}`.replace(
      '</head>',
      `<script type="module" async="" src="${loader}"></script></head>`,
    );
  return Buffer.from(bare.join(''), 'latin1');
}
