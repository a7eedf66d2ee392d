'use client';

import { useEffect } from 'react';
import { routes } from '@/lib/routes';
import { readSearchFilter } from '@/lib/search-filter';
import { parts, rememberLink, replaceParts, say } from './live-parts';
import { rememberSearch } from './recent-searches';

/** ms without a key before what is typed is asked for; a date takes longer, since each of its parts changes it. */
const pause = { words: 220, date: 800 };

/**
 * Changes a page's results in place, as its GET form (`data-live`) or a link to another state of it would: fetches
 * the very page that would have come, and puts its parts where they belong. The address follows, back and forward
 * work, focus stays. Without it the form is a form and the links are links. (docs/decisions/0014)
 */
export function LiveForm() {
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-live]');
    return form ? follow(form) : undefined;
  }, []);
  return null;
}

type Change = { only?: string[]; push?: boolean; series?: boolean };

function follow(form: HTMLFormElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let request = new AbortController();
  let finding = new AbortController();
  let pending: Promise<void> = Promise.resolve();
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let findTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the present address comes of a series of keys, which is one step back. */
  let inSeries = false;
  /** Whether facets wait until a date has been left: replacing its field would break off what is typed into it. */
  let facetsLag = false;

  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`);
  const isSearch = form.dataset.live === 'search';
  const path = new URL(form.action).pathname;

  function urlOfForm(): string {
    const params: Record<string, string[]> = {};
    for (const [name, value] of new FormData(form)) params[name] = [...(params[name] ?? []), String(value)];
    // The server cuts what is too long, and says so.
    if (isSearch)
      return routes.search({ ...readSearchFilter(params).filter, q: params.q?.[0]?.trim(), page: 1 });
    const given = Object.entries(params).flatMap(([name, [value = '']]) =>
      value.trim() ? [[name, value.trim()]] : [],
    );
    const query = new URLSearchParams(given).toString();
    return `${path}${query && `?${query}`}`;
  }

  function schedule(act: () => void, ms: number) {
    clearTimeout(timer);
    waiting = act;
    timer = setTimeout(flush, ms);
  }
  /** Does at once what waits for a pause. */
  function flush() {
    clearTimeout(timer);
    const act = waiting;
    waiting = undefined;
    act?.();
  }

  /** Shows the page at `url`; one that was asked for before and has not come is given up. */
  function show(url: string, change: Change = {}): Promise<void> {
    clearTimeout(timer);
    waiting = undefined;
    request.abort();
    request = new AbortController();
    pending = load(url, request.signal, change);
    return pending;
  }

  async function load(
    url: string,
    asked: AbortSignal,
    { only = parts, push = true, series = false }: Change,
  ): Promise<void> {
    form.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { signal: asked, headers: { accept: 'text/html' } });
      if (!answer.ok) return location.assign(url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (push) {
        history[series && inSeries ? 'replaceState' : 'pushState'](null, '', url);
        document.title = page.title;
      }
      inSeries = series;
      replaceParts(form, page, only);
      say(page.getElementById('status')?.textContent);
      if (field('find')?.value) void find();
    } catch {
      // Without a connection the browser's own page would take away what is there.
      if (!asked.aborted) say('连不上，结果还是上一次的。稍后再试。');
    } finally {
      if (!asked.aborted) form.removeAttribute('aria-busy');
    }
  }

  /** Narrows the terms that are offered; the results and the address stay. */
  async function find() {
    finding.abort();
    finding = new AbortController();
    const asked = finding.signal;
    const url = new URL(urlOfForm(), location.href);
    url.searchParams.set('find', field('find')?.value ?? '');
    const answer = await fetch(url, { signal: asked }).catch(() => undefined);
    const text = answer?.ok ? await answer.text().catch(() => undefined) : undefined;
    if (text === undefined || asked.aborted) return;
    replaceParts(form, new DOMParser().parseFromString(text, 'text/html'), ['found']);
  }

  function typed(event: Event) {
    const { name } = event.target as HTMLInputElement;
    if (event instanceof InputEvent && event.isComposing) return;
    if (name === 'find') {
      clearTimeout(findTimer);
      findTimer = setTimeout(find, pause.words);
    } else if (name === 'q') schedule(() => void show(urlOfForm(), { series: true }), pause.words);
  }

  function changed({ target }: Event) {
    const { name, value } = target as HTMLInputElement;
    if (name === 'q' || name === 'find') return;
    if (name !== 'from' && name !== 'to') return void show(urlOfForm());
    // A year is typed digit by digit, and is one after each.
    if (value.startsWith('0')) return;
    facetsLag = true;
    schedule(() => void show(urlOfForm(), { only: ['chips', 'found', 'results'], series: true }), pause.date);
  }

  async function followLink(link: HTMLAnchorElement) {
    // What was typed or ticked before counts, and changes what the link leads to.
    const again = rememberLink(link);
    flush();
    await pending;
    const now = again();
    if (!now) return;
    const { href } = now;
    const turns = now.closest('.pager') !== null;
    await show(href);
    fillIn(href);
    if (!turns) return;
    document.getElementById('status')?.focus();
    form.scrollIntoView();
  }

  /** The words of an address stand in the field. */
  function fillIn(url: string) {
    const words = field('q');
    if (words && document.activeElement !== words)
      words.value = new URL(url, location.href).searchParams.get('q') ?? '';
  }

  form.addEventListener('input', typed, { signal });
  form.addEventListener('compositionend', typed, { signal });
  form.addEventListener('change', changed, { signal });
  form.addEventListener(
    'focusout',
    ({ target }) => {
      const { name } = target as HTMLInputElement;
      if ((name !== 'from' && name !== 'to') || !facetsLag) return;
      setTimeout(async () => {
        const { name: next } = (document.activeElement ?? {}) as HTMLInputElement;
        if (next === 'from' || next === 'to') return;
        facetsLag = false;
        flush();
        await pending;
        void show(location.href, { push: false });
      });
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      const words = field('q')?.value.trim();
      if (isSearch && words) rememberSearch(words);
      void show(urlOfForm());
    },
    { signal },
  );
  form.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest?.('a');
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || !plain || link.origin !== location.origin || link.pathname !== path || link.hash) return;
      event.preventDefault();
      void followLink(link);
    },
    { signal },
  );
  addEventListener(
    'popstate',
    async () => {
      if (location.pathname !== path) return;
      await show(location.href, { push: false });
      document.getElementById('status')?.focus({ preventScroll: true });
      fillIn(location.href);
    },
    { signal },
  );
  return () => {
    listening.abort();
    request.abort();
    finding.abort();
  };
}
