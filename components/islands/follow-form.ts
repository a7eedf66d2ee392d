import { routes } from '@/lib/urls/routes';
import { readSearchFilter } from '@/lib/urls/search-filter';
import { type Change, pageLoader } from './page-loader';
import { rememberSearch } from './recent-searches';

/** ms without a key before what is typed is asked for; a date takes longer, since each of its parts changes it. */
const pause = { words: 220, date: 800 };

/** Follows a form: each change, each link to another state and each step in the history loads its page in place. */
export function followForm(form: HTMLFormElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const loader = pageLoader(form);
  const words = delayed();
  const facets = delayed();
  const path = new URL(form.action).pathname;

  /** What waits for a pause is a part of this change, or overtaken by it. */
  function show(url: string, change?: Change) {
    words.cancel();
    facets.cancel();
    return loader.show(url, change);
  }

  function typed(event: Event) {
    const { name } = event.target as HTMLInputElement;
    if (event instanceof InputEvent && event.isComposing) return;
    if (name === 'q') words.schedule(() => void show(urlOf(form), { series: true }), pause.words);
    // The results and the URL stay; the terms to choose from are narrowed.
    if (name === 'find') facets.schedule(() => void loader.show(location.href, { push: false }), pause.words);
  }

  function changed({ target }: Event) {
    const { name, value } = target as HTMLInputElement;
    if (name === 'q' || name === 'find') return;
    if (name !== 'from' && name !== 'to') return void show(urlOf(form));
    // A year is typed digit by digit, and is a year after each.
    if (!value.startsWith('0')) words.schedule(() => void show(urlOf(form), { series: true }), pause.date);
  }

  function submitted(event: Event) {
    event.preventDefault();
    const url = urlOf(form);
    const q = new URL(url, location.href).searchParams.get('q');
    if (q && path === routes.search()) rememberSearch(q);
    void show(url);
  }

  function clicked(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || link.origin !== location.origin || link.pathname !== path || link.hash) return;
    event.preventDefault();
    void follow(link);
  }

  async function follow(link: HTMLAnchorElement) {
    const said = wordsOf(link);
    // What was typed or ticked before counts, and changes what the link leads to.
    words.flush();
    await loader.settled();
    const now = linkOf(form, said);
    if (!now) return;
    const turnsPage = now.closest('nav') !== null;
    await show(now.href, { fill: true });
    if (turnsPage) form.scrollIntoView();
    // The link may be gone, and another one be in its place.
    if (turnsPage || wordsOf(link) !== said || !link.isConnected) loader.focusStatus();
  }

  async function stepped() {
    if (location.pathname !== path) return;
    loader.focusStatus();
    await show(location.href, { push: false, fill: true });
  }

  // A reader may have been quicker than this script.
  if (hasChanged(form)) words.schedule(() => void show(urlOf(form), { series: true }), pause.words);

  form.addEventListener('input', typed, { signal });
  form.addEventListener('compositionend', typed, { signal });
  form.addEventListener('change', changed, { signal });
  form.addEventListener('submit', submitted, { signal });
  form.addEventListener('click', clicked, { signal });
  addEventListener('popstate', stepped, { signal });
  return () => {
    listening.abort();
    loader.stop();
  };
}

/** The URL that the form leads to as it stands, and what is looked for among its facets besides. */
function urlOf(form: HTMLFormElement): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form))
    params[name] = [...(params[name] ?? []), String(value).trim()];
  const { pathname } = new URL(form.action);
  // The server cuts words that are too long, and says so.
  if (pathname === routes.search())
    return routes.search({ ...readSearchFilter(params).filter, q: params.q?.[0], page: 1 });
  const given = Object.entries(params).flatMap(([name, [value = '']]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return `${pathname}${query && `?${query}`}`;
}

/** Whether a field says something else than the page that it came with. */
const hasChanged = (form: HTMLFormElement) =>
  Array.from(form.elements).some(
    (field) =>
      field instanceof HTMLInputElement &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  );

/** What a link says, without the count beside it: by that it is found again when the page has changed. */
const wordsOf = (link: Element) => link.getAttribute('aria-label') ?? link.firstChild?.textContent ?? '';
const linkOf = (form: HTMLFormElement, words: string) =>
  Array.from(form.getElementsByTagName('a')).find((link) => wordsOf(link) === words);

/** One act that waits for a pause; a new one takes its place. */
function delayed() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;
  const cancel = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const flush = () => {
    const act = waiting;
    cancel();
    act?.();
  };
  return {
    cancel,
    flush,
    schedule(act: () => void, ms: number) {
      cancel();
      waiting = act;
      timer = setTimeout(flush, ms);
    },
  };
}
