'use client';

import { useEffect } from 'react';
import { routes } from '@/lib/routes';
import { readSearchFilter } from '@/lib/search-filter';

/** What of a page follows its form; the rest, the fields being typed in above all, stays. */
const parts = ['chips', 'facets', 'results'];
/** ms without a key before what is typed is asked for. */
const pause = 220;

/**
 * Changes a page's results in place, as its GET form (`data-live`) or a link to another state of it would: fetches
 * the very page that would have come, and puts its parts where they belong. The address follows, back and forward
 * work, focus stays. Without it the form is a form and the links are links.
 */
export function LiveForm() {
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-live]');
    return form ? follow(form) : undefined;
  }, []);
  return null;
}

function follow(form: HTMLFormElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let request = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the present address comes of a series of keys, which is one step back. */
  let inSeries = false;

  const urlOfForm = () => {
    const params: Record<string, string[]> = {};
    for (const [name, value] of new FormData(form)) params[name] = [...(params[name] ?? []), String(value)];
    if (form.dataset.live === 'search') return routes.search({ ...readSearchFilter(params).filter, page: 1 });
    const given = Object.entries(params).flatMap(([name, [value = '']]) =>
      value.trim() ? [[name, value.trim()]] : [],
    );
    const query = new URLSearchParams(given).toString();
    return `${new URL(form.action).pathname}${query && `?${query}`}`;
  };

  async function show(url: string, { only = parts, push = true, series = false } = {}) {
    clearTimeout(timer);
    request.abort();
    request = new AbortController();
    form.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { signal: request.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) return location.assign(url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (push) {
        history[series && inSeries ? 'replaceState' : 'pushState'](null, '', url);
        document.title = page.title;
      }
      if (only === parts) inSeries = series;
      replaceParts(page, only);
      form.removeAttribute('aria-busy');
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(url);
    }
  }

  function replaceParts(page: Document, only: string[]) {
    const focused = describeFocus();
    const open = new Set(Array.from(form.querySelectorAll('details[open]'), (details) => details.className));
    for (const id of only) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh)
        old.replaceChildren(...Array.from(fresh.childNodes, (node) => document.importNode(node, true)));
    }
    for (const details of form.querySelectorAll('details'))
      if (open.has(details.className)) details.open = true;
    const [status, said] = [document.getElementById('status'), page.getElementById('status')];
    if (status && said && status.textContent !== said.textContent) status.textContent = said.textContent;
    const sort = form.querySelector<HTMLSelectElement>('select[name=sort]');
    const sorted = page.querySelector<HTMLSelectElement>('select[name=sort]');
    if (sort && sorted) {
      sort.replaceChildren(...Array.from(sorted.childNodes, (node) => document.importNode(node, true)));
      sort.value = sorted.value;
    }
    focused?.();
  }

  /** Gives what brings the focus back to where it was, if that was replaced. */
  function describeFocus(): (() => void) | undefined {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !form.contains(active)) return undefined;
    const { name = '', value = '', selectionStart = null } = active as HTMLInputElement;
    const href = active.getAttribute('href');
    // Another link to the same place, such as that of page 1, is another link.
    const part = parts.find((id) => document.getElementById(id)?.contains(active));
    return () => {
      if (active.isConnected) return;
      const same = Array.from(
        (part ? document.getElementById(part) : null)?.querySelectorAll<HTMLElement>('input, button, a') ??
          [],
      ).find((other) =>
        active instanceof HTMLAnchorElement
          ? other.getAttribute('href') === href
          : name &&
            (other as HTMLInputElement).name === name &&
            (active.id ? other.id === active.id : (other as HTMLInputElement).value === value),
      );
      (same ?? document.getElementById('status'))?.focus({ preventScroll: true });
      if (same instanceof HTMLInputElement && active.id && selectionStart !== null) {
        same.value = value;
        same.setSelectionRange(selectionStart, selectionStart);
      }
    };
  }

  function fillIn(url: string) {
    const params = new URL(url, location.href).searchParams;
    const words = form.querySelector<HTMLInputElement>('input[name=q]');
    if (words && document.activeElement !== words) words.value = params.get('q') ?? '';
  }

  const isComposing = (event: Event) => event instanceof InputEvent && event.isComposing;

  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      void show(urlOfForm());
    },
    { signal },
  );
  form.addEventListener(
    'change',
    ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (name === 'q' || name === 'find') return;
      void show(urlOfForm());
    },
    { signal },
  );
  const typed = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if ((name !== 'q' && name !== 'find') || isComposing(event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (name === 'find') {
        const url = new URL(urlOfForm(), location.href);
        url.searchParams.set('find', value);
        void show(String(url), { only: ['found'], push: false });
      } else {
        void show(urlOfForm(), { series: true });
      }
    }, pause);
  };
  form.addEventListener('input', typed, { signal });
  form.addEventListener('compositionend', typed, { signal });
  form.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest?.('a');
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || !plain || link.origin !== location.origin || link.pathname !== location.pathname) return;
      event.preventDefault();
      const turned = link.closest('.pager') !== null;
      void show(link.href).then(() => {
        fillIn(link.href);
        if (!turned) return;
        document.getElementById('status')?.focus();
        form.scrollIntoView();
      });
    },
    { signal },
  );
  addEventListener(
    'popstate',
    () => {
      if (location.pathname !== new URL(form.action).pathname) return;
      void show(location.href, { push: false }).then(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        fillIn(location.href);
      });
    },
    { signal },
  );
  return () => {
    listening.abort();
    request.abort();
  };
}
