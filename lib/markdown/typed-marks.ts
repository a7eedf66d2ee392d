import { isHan, isHanText } from '../text/han';

/**
 * Markdown as Chinese editors and robots type it, brought into the form that Markdown knows; done once, before an
 * article is read. Code is left alone. Takes and gives Markdown with as many lines.
 * - `[^1]：`, `［^1］:` and `【^1】：` begin a definition, `［^1］` and `【^1】` cite;
 * - `##标题` is a heading (`#标签` is not: a tag of social networks begins like that);
 * - an address without brackets ends before Chinese: `见https://a.com，现已`, `…/p/1·检索日期`. GFM would take the rest
 *   of the sentence into the link.
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
// Each with code before it, which is left alone.
const citation = /(`+)(?:(?!\1).)*\1|[［【]\^([^[\]［］【】\n]{1,40})[］】]/g;
const address = /(`+)(?:(?!\1).)*\1|(?<![\w"'=<[./]|\]\()(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&+,;=%]+/gi;

function readLine(line: string): string {
  if (!mayHoldMarks.test(line)) return line;
  const written = line
    .replace(/^( {0,3}#{2,6})(?=[^#\s])/, '$1 ')
    .replace(/^( {0,3}(?:[-*+] |\d+\. )?)[［【[]\^([^[\]［］【】\n]{1,40})[\]］】][:：]/, '$1[^$2]:')
    .replace(citation, (found: string, code: string, label: string) => (code ? found : `[^${label}]`));
  return written.replace(address, (found: string, code: string, at: number) =>
    code ? found : closed(found, written.slice(at + found.length)),
  );
}

/** An address with brackets, if Chinese follows that is none of it; a path may go on in Chinese after `/` or `=`. */
function closed(address: string, after: string): string {
  const next = after.replace(/^\)/, '').slice(0, 1);
  if (!isHanText(next) || (isHan(next) && /[/=]$/.test(address))) return address;
  // Within the text of a link it is none itself.
  if (/^[^[\]]*\]\(/.test(after)) return address;
  const end = address.replace(/[.,:;!?]+$/, '');
  const link = /^www/i.test(end) ? `[${end}](http://${end})` : `<${end}>`;
  return `${link}${address.slice(end.length)}`;
}
