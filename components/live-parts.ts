/**
 * What of a page follows its form, by id; the rest, the fields being typed in above all, stays. `found` is a part of
 * `facets`.
 */
export const parts = ['chips', 'sorts', 'facets', 'results'];

/** Puts the parts of `page` named by `only` in the place of those of `form`'s page; focus, folds and fields stay. */
export function replaceParts(form: HTMLFormElement, page: Document, only: string[]) {
  const focusAgain = rememberFocus(form);
  const open = new Set(Array.from(form.querySelectorAll('details[open]'), (details) => details.className));
  for (const id of only) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old && fresh)
      old.replaceChildren(...Array.from(fresh.childNodes, (node) => document.importNode(node, true)));
  }
  for (const details of form.querySelectorAll('details'))
    if (open.has(details.className)) details.open = true;
  const sort = form.querySelector<HTMLSelectElement>('select[name=sort]');
  const sorted = page.querySelector<HTMLSelectElement>('select[name=sort]');
  if (sort && sorted && only.includes('results')) {
    sort.replaceChildren(...Array.from(sorted.childNodes, (node) => document.importNode(node, true)));
    sort.value = sorted.value;
  }
  focusAgain?.();
}

/** Says in the status line, which is changed and not replaced, so that it is read out. */
export function say(text: string | null | undefined) {
  const status = document.getElementById('status');
  if (status && text && status.textContent !== text) status.textContent = text;
}

/** The part that holds an element. */
const partOf = (element: Element) => parts.find((id) => document.getElementById(id)?.contains(element));

/** Gives what finds a link again, by its words, when the part it stands in has been replaced. */
export function rememberLink(link: HTMLAnchorElement): () => HTMLAnchorElement | undefined {
  const part = partOf(link);
  const words = wordsOf(link);
  return () => {
    if (link.isConnected) return link;
    const links = (part ? document.getElementById(part) : null)?.querySelectorAll('a') ?? [];
    return Array.from(links).find((other) => wordsOf(other) === words);
  };
}

/** Without the count beside them. */
const wordsOf = (link: Element) => link.getAttribute('aria-label') ?? link.firstChild?.textContent ?? '';

/** Gives what brings the focus back to where it was, if that was replaced: to the same field, box or link, else to the status. */
function rememberFocus(form: HTMLFormElement): (() => void) | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !form.contains(active)) return undefined;
  const { name = '', value = '', selectionStart = null } = active as HTMLInputElement;
  const href = active.getAttribute('href');
  // Another link to the same place, such as that of page 1, is another link.
  const part = partOf(active);
  const isSame = (other: HTMLElement) => {
    if (active instanceof HTMLAnchorElement) return other.getAttribute('href') === href;
    const field = other as HTMLInputElement;
    return name !== '' && field.name === name && (active.id ? field.id === active.id : field.value === value);
  };
  return () => {
    if (active.isConnected) return;
    const others =
      (part ? document.getElementById(part) : null)?.querySelectorAll<HTMLElement>('input, button, a') ?? [];
    const same = Array.from(others).find(isSame);
    (same ?? document.getElementById('status'))?.focus({ preventScroll: true });
    if (same instanceof HTMLInputElement && active.id && selectionStart !== null) {
      same.value = value;
      same.setSelectionRange(selectionStart, selectionStart);
    }
  };
}
