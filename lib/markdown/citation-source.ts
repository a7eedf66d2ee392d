/** A citation's source as parsed from its definition. */
export type CitationSource = {
  title: string;
  url?: string;
  publisher?: string;
  author?: string;
  /** `2025-06-25`, `2025-06` or `2025`. */
  published?: string;
  retrieved?: string;
};

const nobody =
  /^(?:未知|无|佚名|匿名|N\/?A|n\.d\.|unknown|不详|无作者|未知作者|作者未知|作者不详|未知日期|[(（]?(?:最近|近期)[)）]?)?$/i;
const retrievedPart =
  /(?:检索日期|检索于|访问日期|Retrieved(?: on)?|Accessed(?: on)?)[:：\s]*\[?([^\]。)）]*?)\]?\s*[。.]?\s*(?:[(（].*)?$/i;

/**
 * Parses a definition, given its plain text and first link, in the formats the articles use:
 * `[标题](URL)·出版者·作者（2025/6/25）·检索日期2025/6/25`,
 * `出版者（2025/6/16）。[标题](URL)。36氪。检索日期…。` and
 * `Jones, P. (June 9, 2025). "[Title](URL)". BMMagazine. Retrieved June 10, 2024.`
 * Returns `undefined` for any other format; the page then shows the definition as written.
 */
export function parseCitationSource(
  text: string,
  link?: { text: string; url: string },
): CitationSource | undefined {
  // A dot within the linked title is no separator.
  if (link?.text.includes('·') && text.includes(link.text)) {
    const source = parseCitationSource(text.replace(link.text, placeholder), { ...link, text: placeholder });
    return source && { ...source, title: source.title.replace(placeholder, link.text) };
  }
  // A bare URL is not a title if there is a better one.
  if (link?.text.includes('://') && text.includes(link.text)) {
    const others = text.replace(link.text, '').replace(/[(（<[]\s*[)）>\]]/g, '');
    const source = parseCitationSource(others) ?? parseTitleFirst(others);
    if (source) return { ...source, url: link.url };
  }
  const retrievedMatch = retrievedPart.exec(text);
  const retrieved = retrievedMatch ? normaliseDate(retrievedMatch[1] ?? '') : undefined;
  const rest = (retrievedMatch ? text.slice(0, retrievedMatch.index) : text).replace(/[\s·。.]+$/u, '');
  const source = rest.includes('·') ? parseDotted(rest, link) : parseReference(rest, link);
  if (!source?.title) return undefined;
  // A URL as title amid words in an unknown format: splitting would scramble their order.
  const words = rest.replace(source.title, '');
  if (source.title.includes('://') && /[\p{L}\p{N}]/u.test(words) && !/[·。]/u.test(words)) return undefined;
  return { ...source, url: link?.url, retrieved };
}

const placeholder = '\uE000';

/** `标题·出版者·作者（日期）`. The title may contain `·`, so parts are counted from the end. */
function parseDotted(rest: string, link?: { text: string; url: string }): CitationSource | undefined {
  const { text: undated, published } = takeDate(bracketDate(rest));
  const afterTitle = link && undated.startsWith(link.text) ? undated.slice(link.text.length) : undefined;
  const parts = (afterTitle ?? undated).split('·').map((part) => part.trim());
  if (afterTitle !== undefined) {
    const [, publisher, ...authors] = parts;
    return {
      title: link?.text ?? '',
      publisher: named(publisher),
      author: named(authors.filter(Boolean).join('、')),
      published,
    };
  }
  const last = parts.length >= 3 ? parts.splice(-2) : parts.splice(-1);
  return { title: parts.join('·'), publisher: named(last[0]), author: named(last[1]), published };
}

/** `标题（日期）。出版者。检索日期…` and `《标题》，出版者，日期`. */
function parseTitleFirst(text: string): CitationSource | undefined {
  const retrieved = retrievedPart.exec(text);
  const rest = retrieved ? text.slice(0, retrieved.index) : text;
  const [, front, date = '', back = ''] =
    /^([^。]{10,}?)\s*[（(]([^()（）]*)[)）]\s*[。.](.*)$/u.exec(rest) ??
    /^《([^》]+)》[，,]?()(.*)$/u.exec(rest) ??
    [];
  if (!front) return undefined;
  const parts = back.split(/[，,。\s]+/u).filter((part) => part !== '');
  return {
    title: front.trim(),
    publisher: named(date === '' ? parts.find((part) => !normaliseDate(part)) : back),
    published: normaliseDate(date) ?? parts.map(normaliseDate).find(Boolean),
    retrieved: normaliseDate(retrieved?.[1] ?? ''),
  };
}

/** `作者（日期）。标题。出版者` and its English equivalent. */
function parseReference(rest: string, link?: { text: string; url: string }): CitationSource | undefined {
  const title = referenceTitle(rest, link);
  if (!title) return undefined;
  const at = rest.indexOf(title);
  if (at < 0) return undefined;
  const { text: front, published } = takeDate(rest.slice(0, at));
  const back = takeDate(bracketDate(rest.slice(at + title.length).replace(/\s+[|｜]\s+/gu, '·')));
  return {
    title,
    publisher: named(back.text),
    author: named(front),
    published: published ?? back.published,
  };
}

/** The link text is the title, unless a quoted title precedes the link: `"Title". [Publisher](URL)`. */
function referenceTitle(rest: string, link?: { text: string; url: string }): string | undefined {
  if (!link || !rest.includes(link.text)) return unlinkedTitle(rest);
  const quoted = quotedTitle(rest);
  const elsewhere = quoted && !quoted.includes(link.text) && !link.text.includes(quoted);
  return elsewhere && rest.indexOf(quoted) < rest.indexOf(link.text) ? quoted : link.text;
}

/** Title of a reference without a link: the quoted text, or what is between date and publisher. */
function unlinkedTitle(rest: string): string | undefined {
  return quotedTitle(rest) ?? /^[^。]*?[)）]\s*。\s*(.+?)。[^。]+$/u.exec(rest)?.[1];
}

/** Rewrites `出版者·2025/6/30` as `出版者（2025/6/30）`. */
const bracketDate = (text: string) =>
  text.replace(/[·，,]\s*(\d{4}[年/.-][\d月日/.-]+)$/u, (whole, date: string) =>
    normaliseDate(date) ? `（${date}）` : whole,
  );

const quotedTitle = (rest: string) => /["“](.{4,}?)(?:(?<!\.)\.|。)?["”]\s*[.。]/u.exec(rest)?.[1];

function takeDate(text: string): { text: string; published?: string } {
  let published: string | undefined;
  const without = text.replace(/[(（]([^()（）]*)[)）]\s*/gu, (whole, inside: string) => {
    const date = normaliseDate(inside);
    if (date && !published) published = date;
    return date || isPlaceholder(inside) ? ' ' : whole;
  });
  return { text: without.trim(), published };
}

const isPlaceholder = (text: string) =>
  text.split(/[，,、\s]+/u).every((part) => nobody.test(part.trim()) || /日期$/.test(part));

function named(text: string | undefined): string | undefined {
  const name = (text ?? '')
    // The dot of an initial (`Jones, P.`) belongs to the name.
    .replace(/^[\s"“”'。.，,、·—–-]+|(?:[\s"“”'。，,、·—–-]|(?<!(?<![A-Za-z])[A-Z])\.)+$/gu, '');
  return isPlaceholder(name) || name.includes('://') || /^[[(（]?\d{1,3}[\])）.]?$/.test(name)
    ? undefined
    : name;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Normalises `2025/6/25`, `2025年6月`, `June 9, 2025`, `2024, June 11` and `2023` to `2025-06-25`, `2025-06`, `2023`.
 */
function normaliseDate(text: string): string | undefined {
  const numbers = /(\d{4})\s*[年/.-]\s*(\d{1,2})(?:\s*[月/.-]\s*(\d{1,2}))?/.exec(text);
  if (numbers) return joinDate(numbers[1], Number(numbers[2]), Number(numbers[3] ?? 0));
  const year = /\b((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  const words = /([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})?(?!\d)/.exec(text);
  const month = months.indexOf((words?.[1] ?? '').toLowerCase()) + 1;
  if (year && month) return joinDate(year, month, Number(words?.[2] ?? 0));
  return year && /^\s*(?:19|20)\d{2}年?\s*$/.test(text) ? year : undefined;
}

function joinDate(year: string | undefined, month: number, day: number): string | undefined {
  if (!year || month < 1 || month > 12 || day > 31) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}
