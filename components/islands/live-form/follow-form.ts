import { followFields } from './follow-fields';
import { followLinks } from './follow-links';
import { type LivePage, livePage } from './live-page';

/**
 * Makes a form live: each change of a field, each link to another state of it and each step in the history loads its
 * page in place. Gives a function that ends it.
 */
export function followForm(form: HTMLFormElement): () => void {
  const listening = new AbortController();
  const page = livePage(form);
  followFields(form, page, listening.signal);
  followLinks(form, page, listening.signal);
  followHistory(page, listening.signal);
  return () => {
    listening.abort();
    page.stop();
  };
}

function followHistory(page: LivePage, signal: AbortSignal) {
  async function onPopState() {
    if (location.pathname !== page.path) return;
    page.focusStatus();
    await page.show(location.href, { push: false, fill: true });
  }
  addEventListener('popstate', onPopState, { signal });
}
