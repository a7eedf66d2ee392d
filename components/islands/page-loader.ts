import { Idiomorph } from 'idiomorph';

export type Change = {
  /** Whether to push the URL to the history; default true. */
  push?: boolean;
  /** Whether this is one of a series of keystrokes, which make one history entry. */
  series?: boolean;
  /** Whether to set the fields from the loaded page, as after a link. Otherwise what the reader typed stays. */
  fill?: boolean;
};

/** Loads other states of a form's page and morphs the form into them. */
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
      // Navigating while offline would replace the page with the browser's error page.
      if (!signal.aborted) say(form, '连不上，结果还是上一次的。稍后再试。');
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

/** Adds the text typed to find a facet. It is requested with the page but is not part of its URL. */
function withFind(url: string, form: HTMLFormElement): URL {
  const asked = new URL(url, location.href);
  const { find } = Object.fromEntries(new FormData(form));
  if (find) asked.searchParams.set('find', String(find));
  return asked;
}

/**
 * Morphs the form's content into the loaded page's. Elements that stay the same keep focus, folds and scroll position.
 * Returns false if the page has no such form.
 */
function morph(form: HTMLFormElement, page: Document, fill: boolean): boolean {
  const [slot, fresh] = [form, page].map((root) => root.querySelector('form > zhiwen-slot'));
  if (!slot || !fresh) return false;
  Idiomorph.morph(slot, Array.from(fresh.childNodes), {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeAttributeUpdated: (name: string, node: Element) =>
        !(name === 'open' || (name === 'value' && !fill && isTyped(node))),
    },
  });
  return true;
}

const isTyped = (node: Element) =>
  node instanceof HTMLInputElement && ['search', 'text', 'date'].includes(node.type);

const statusOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>('[role=status]');

/** Updates the status line in place, so that screen readers announce it. */
function say(form: HTMLFormElement, text: string) {
  const status = statusOf(form);
  if (status) status.textContent = text;
}
