import { Idiomorph } from 'idiomorph';

export type Change = {
  /** Whether to add the URL to the history; default true. */
  push?: boolean;
  /** Whether this is one of a series of keystrokes, which share one history entry. */
  series?: boolean;
  /** Whether to take field values from the loaded page, as when following a link. If not, typed text stays. */
  fill?: boolean;
};

/** Fetches a form's page at another URL and morphs the form to match it. */
export function pageLoader(form: HTMLFormElement) {
  let request = new AbortController();
  let loading: Promise<void> = Promise.resolve();
  let inSeries = false;

  /** Shows the page at `url`; aborts an earlier request that is still pending. */
  function show(url: string, change: Change = {}): Promise<void> {
    request.abort();
    request = new AbortController();
    loading = load(url, request.signal, change);
    return loading;
  }

  async function load(
    url: string,
    signal: AbortSignal,
    { push = true, series = false, fill = false }: Change,
  ) {
    form.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(withFind(url, form), { signal, headers: { accept: 'text/html' } });
      if (!response.ok) return location.assign(url);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (push) {
        history[series && inSeries ? 'replaceState' : 'pushState'](null, '', url);
        inSeries = series;
      }
      document.title = page.title;
      if (!morph(form, page, fill)) location.assign(url);
    } catch {
      // Don't navigate: offline, that would replace the page with the browser's error page.
      if (!signal.aborted) setStatus(form, '连不上，结果还是上一次的。稍后再试。');
    } finally {
      if (!signal.aborted) form.removeAttribute('aria-busy');
    }
  }

  return {
    show,
    settled: () => loading,
    stop: () => request.abort(),
    focusStatus: () => statusOf(form)?.focus({ preventScroll: true }),
  };
}

/** Adds the facet search text as `find`. It is sent with the request but kept out of the page's URL. */
function withFind(url: string, form: HTMLFormElement): URL {
  const requestUrl = new URL(url, location.href);
  const { find } = Object.fromEntries(new FormData(form));
  if (find) requestUrl.searchParams.set('find', String(find));
  return requestUrl;
}

/**
 * Morphs the form's content into the loaded page's. Unchanged elements keep focus, open state and scroll position.
 * Returns false if the form or the loaded page has no slot.
 */
function morph(form: HTMLFormElement, page: Document, fill: boolean): boolean {
  const [slot, fresh] = [form, page].map((root) => root.querySelector('form > zhiwen-slot'));
  if (!slot || !fresh) return false;
  Idiomorph.morph(slot, Array.from(fresh.childNodes), {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeAttributeUpdated: (name: string, node: Element) =>
        !(name === 'open' || (name === 'value' && !fill && isTextField(node))),
    },
  });
  return true;
}

const isTextField = (node: Element) =>
  node instanceof HTMLInputElement && ['search', 'text', 'date'].includes(node.type);

const statusOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>('[role=status]');

/** Updates the status line in place, so that screen readers announce it. */
function setStatus(form: HTMLFormElement, text: string) {
  const status = statusOf(form);
  if (status) status.textContent = text;
}
