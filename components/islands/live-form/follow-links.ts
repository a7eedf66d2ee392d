import type { LivePage } from './live-page';

/** Follows the form's links to its own other states (a facet, a page of results) in place. */
export function followLinks(form: HTMLFormElement, page: LivePage, signal: AbortSignal) {
  function onClick(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || !isSamePage(link)) return;
    event.preventDefault();
    void follow(link);
  }

  const isSamePage = (link: HTMLAnchorElement) =>
    link.origin === location.origin && link.pathname === page.path && !link.hash;

  async function follow(link: HTMLAnchorElement) {
    const label = labelOf(link);
    // What was typed or ticked before the click counts, and changes where the link leads.
    await page.settled();
    const current = findLink(form, label);
    if (!current) return;
    const turnsPage = current.closest('nav') !== null;
    await page.show(current.href, { fill: true });
    if (turnsPage) form.scrollIntoView();
    // The link that had the focus may be gone, or have become another one.
    if (turnsPage || labelOf(link) !== label || !link.isConnected) page.focusStatus();
  }

  form.addEventListener('click', onClick, { signal });
}

/** A link's words without the count beside them: they stay the same when the page changes. */
const labelOf = (link: Element) => link.getAttribute('aria-label') ?? link.firstChild?.textContent ?? '';

const findLink = (form: HTMLFormElement, label: string) =>
  Array.from(form.getElementsByTagName('a')).find((link) => labelOf(link) === label);
