/**
 * Next puts its runtime into every page: scripts, the payload from which React would take the page up, and comments that
 * mark React's places. The text needs none of it, so it is taken out of the finished HTML. What behaves is an island with
 * a script of its own. `contract.spec.ts` says what has changed when an upgrade of Next breaks these rules.
 */

/** What goes, in one expression: a page is searched once. */
const bootstrap = new RegExp(
  [
    // Scripts of the runtime, by their address or by how they begin.
    /<script(?=[^>]*\ssrc="\/_next\/)[^>]*><\/script>/,
    /<script[^>]*>(?:\(self\.__next_[a-z]+=|self\.__next_[a-z]+[.=]|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/,
    /<script>requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);<\/script>/,
    /<link rel="preload" as="script"[^>]*>/,
    /<meta name="next-size-adjust"[^>]*>/,
    / data-precedence="next"/,
    // Where metadata that comes late would be put.
    /<div hidden="">(?:<!--\/?\$-->)*<\/div>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const comments = /<!--(?:\/?\$|\/?&| |\$!|html|head|body)?-->/g;

/** Parts that are sent late and need the runtime's scripts to be shown. */
const late = /<template id="[BP]:|<div hidden id="S:|\$R[CBSX]\(/;

/** An island keeps React's comments: they tell its texts apart when it comes alive. */
const island = /(<zhiwen-island\b[\s\S]*?<\/zhiwen-island>)/;

/** Whether all of a page is in its HTML. One that isn't needs Next's runtime to be shown. */
export const isWhole = (html: string): boolean => !late.test(html);

/**
 * A page without Next's bootstrap, and with `loader`, the URL of the script that brings islands to life, if it has any. A
 * page that isn't whole stays as it is: with the runtime it can still be read.
 */
export function withoutBootstrap(body: Buffer, loader: string): Buffer {
  // A character a byte, since all rules are ASCII: half the memory of text with Han characters, and no decoding.
  const html = body.toString('latin1');
  if (!isWhole(html)) return body;
  const bare = html
    .replace(bootstrap, '')
    .split(island)
    // Parts between islands stand at even places.
    .map((part, index) => (index % 2 === 0 ? part.replace(comments, '') : part));
  if (bare.length > 1)
    bare[0] = `${bare[0]}`.replace(
      '</head>',
      `<script type="module" async="" src="${loader}"></script></head>`,
    );
  return Buffer.from(bare.join(''), 'latin1');
}
