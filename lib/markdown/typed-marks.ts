import { isHan, isHanText } from '../text/han';

/**
 * Normalises Markdown as Chinese editors and bots type it, before parsing. Code is left alone, and the number of
 * lines stays the same.
 * - `[^1]：`, `［^1］:` and `【^1】：` start a definition, `［^1］` and `【^1】` are citations;
 * - `##标题` is a heading (`#标签` is a hashtag, not a heading);
 * - a bare URL ends before Chinese: `见https://a.com，现已`, `…/p/1·检索日期`. GFM would include the rest of the sentence.
 */
export function readTypedMarks(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence) {
        if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
        return line;
      }
      if (mark) fence = mark;
      return mark || /^(?: {4}|\t)/.test(line) ? line : readLine(line);
    })
    .join('\n');
}

const mayHoldMarks = /^ {0,3}##|\^|:\/\/|www\./;
// Each pattern also matches code, which is skipped.
const citation = /(`+)(?:(?!\1).)*\1|[［【]\^([^[\]［］【】\n]{1,40})[］】]/g;
const url = /(`+)(?:(?!\1).)*\1|(?<![\w"'=<[./]|\]\()(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&+,;=%]+/gi;

function readLine(line: string): string {
  if (!mayHoldMarks.test(line)) return line;
  const written = line
    .replace(/^( {0,3}#{2,6})(?=[^#\s])/, '$1 ')
    .replace(/^( {0,3}(?:[-*+] |\d+\. )?)[［【[]\^([^[\]［］【】\n]{1,40})[\]］】][:：]/, '$1[^$2]:')
    .replace(citation, (found: string, code: string, label: string) => (code ? found : `[^${label}]`));
  return written.replace(url, (found: string, code: string, at: number) =>
    code ? found : closed(found, written.slice(at + found.length)),
  );
}

/** Puts a URL in angle brackets if unrelated Chinese follows; a path may continue in Chinese after `/` or `=`. */
function closed(url: string, after: string): string {
  const next = after.replace(/^\)/, '').slice(0, 1);
  if (!isHanText(next) || (isHan(next) && /[/=]$/.test(url))) return url;
  // A URL inside link text is not a link itself.
  if (/^[^[\]]*\]\(/.test(after)) return url;
  const end = url.replace(/[.,:;!?]+$/, '');
  const link = /^www/i.test(end) ? `[${end}](http://${end})` : `<${end}>`;
  return `${link}${url.slice(end.length)}`;
}
