import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { inParallel } from '../e2e/support/in-parallel';

/**
 * Compares the text, links and metadata of two running sites with the same content, page by page, to check that a
 * refactoring changes none of them: `npm run bench -- pages http://127.0.0.1:4100 http://127.0.0.1:4200`.
 */

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
/** The facts of a page to compare, as lines. */
type Facts = { text: string[]; links: string[]; metadata: string[] };

/** Crawls both sites from their sitemaps. Returns the pages read, and the differences of each. */
export async function comparePages(before: string, after: string) {
  const differences: string[] = [];
  const seen = new Set<string>(['/', ...(await listed(before)), ...(await listed(after))]);
  let alike = 0;
  for (let wave = [...seen]; wave.length > 0; ) {
    const found = await inParallel(wave, async (path) => {
      const [old, now] = await Promise.all([read(before, path), read(after, path)]);
      if (old.status !== now.status) differences.push(`${path}: ${old.status} → ${now.status}`);
      const links = old.facts?.links ?? [];
      if (!old.facts || !now.facts) return links;
      const wrong = (['text', 'links', 'metadata'] as const).flatMap((part) =>
        differenceOf(old.facts?.[part] ?? [], now.facts?.[part] ?? []).map(
          (line) => `${path} ${part} ${line}`,
        ),
      );
      differences.push(...wrong);
      alike += wrong.length === 0 ? 1 : 0;
      return links;
    });
    wave = [...new Set(found.flat().map((link) => link.replace(/#.*/s, '')))].filter(
      (path) => isPage(path) && !seen.has(path),
    );
    for (const path of wave) seen.add(path);
  }
  return { pages: seen.size, same: alike, differences };
}

const isPage = (path: string) =>
  path.startsWith('/') &&
  !/^\/(?:api|cards|media|newsimages|_next)\/|\.\w+(?:\?|$)|\/search\?.*=.*&/.test(path);

async function listed(base: string): Promise<string[]> {
  const xml = await (await fetch(`${base}/sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => {
    const { pathname, search } = new URL(url.replaceAll('&amp;', '&'));
    return pathname + search;
  });
}

async function read(base: string, path: string): Promise<{ status: number; facts?: Facts }> {
  const response = await fetch(base + path, { redirect: 'manual' });
  const html = await response.text();
  const isHtml = response.headers.get('content-type')?.startsWith('text/html');
  return { status: response.status, facts: isHtml ? factsOf(html) : undefined };
}

function factsOf(html: string): Facts {
  const facts: Facts = { text: [], links: [], metadata: [] };
  const visit = (node: Node, inBody: boolean) => {
    if (node.nodeName === '#text') {
      const text = (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/gu, '');
      if (inBody && text) facts.text.push(text);
      return;
    }
    if ('tagName' in node) {
      if (isMetadata(node)) facts.metadata.push(describe(node));
      if (isUnseen(node)) return;
      // A citation number may be a link or a button.
      const href = attribute(node, 'href');
      if (node.tagName === 'a' && href && !isCitation(node)) facts.links.push(href);
    }
    for (const child of childrenOf(node)) visit(child, inBody || node.nodeName === 'body');
  };
  visit(parse(html), false);
  return { ...facts, text: [facts.text.join('')], metadata: facts.metadata.toSorted() };
}

const metadataTags = ['title', 'meta', 'link', 'script', 'html'];
/** Title, meta tags and structured data; not scripts, style sheets and preloads. */
function isMetadata(element: Element): boolean {
  if (!metadataTags.includes(element.tagName)) return false;
  if (element.tagName === 'script') return attribute(element, 'type') === 'application/ld+json';
  return !/^(?:stylesheet|preload|modulepreload|icon)$/.test(attribute(element, 'rel') ?? '');
}

const describe = (element: Element) =>
  element.tagName === 'title' || element.tagName === 'script'
    ? `${element.tagName} ${textOf(element)}`
    : `${element.tagName} ${element.attrs
        .filter(({ name }) => name !== 'data-theme')
        .map(({ name, value }) => `${name}=${value}`)
        .toSorted()
        .join(' ')}`;

/** Elements outside the visible text: hidden ones, citation numbers, and what only works with scripts. */
const isUnseen = (element: Element) =>
  ['script', 'style', 'button', 'template'].includes(element.tagName) ||
  attribute(element, 'popover') !== undefined ||
  attribute(element, 'hidden') !== undefined ||
  isCitation(element);

const isCitation = (element: Element) =>
  element.tagName === 'sup' ||
  (element.parentNode !== null && 'tagName' in element.parentNode && element.parentNode.tagName === 'sup');

const attribute = (element: Element, name: string) =>
  element.attrs.find((candidate) => candidate.name === name)?.value;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const textOf = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : childrenOf(node).map(textOf).join('');

/** The lines in only one of the two lists; long texts are cut to where they begin to differ. */
function differenceOf(old: string[], now: string[]): string[] {
  if (old.length === 1 && now.length === 1) {
    const [a = '', b = ''] = [old[0], now[0]];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at += 1;
    return [`…${a.slice(Math.max(0, at - 10), at + 30)}… → …${b.slice(Math.max(0, at - 10), at + 30)}…`];
  }
  const left = [...now];
  const gone = old.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...gone.map((line) => `- ${line.slice(0, 200)}`), ...left.map((line) => `+ ${line.slice(0, 200)}`)];
}
