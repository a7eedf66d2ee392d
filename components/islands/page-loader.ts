import { Idiomorph } from 'idiomorph';

export type Change = {
  /** Whether the URL becomes a step in the history; it does unless this says no. */
  push?: boolean;
  /** Whether the change is one of a series of keys, which is one step back. */
  series?: boolean;
  /** Whether the fields take the values of the page that comes, as after a link; else what a reader has typed stays. */
  fill?: boolean;
};

/** Loads pages of a form's own kind and puts what they hold in the place of what the form holds. */
export function pageLoader(form: HTMLFormElement) {
  let request = new AbortController();
  let loading: Promise<void> = Promise.resolve();
  let inSeries = false;

  /** Shows the page at `url`; one that was asked for before and has not come is given up. */
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
      // Without a connection the browser's own page would take away what is there.
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

/** What is looked for among the facets is asked for with the page, but is no part of its URL. */
function withFind(url: string, form: HTMLFormElement): URL {
  const asked = new URL(url, location.href);
  const { find } = Object.fromEntries(new FormData(form));
  if (find) asked.searchParams.set('find', String(find));
  return asked;
}

/**
 * Changes the form's parts into those of the page: what is the same stays, with its focus, its folds and its place. Gives
 * false for a page that has no such form.
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

/** Says in the status line, which is changed and not replaced, so that it is read out. */
function say(form: HTMLFormElement, text: string) {
  const status = statusOf(form);
  if (status) status.textContent = text;
}
