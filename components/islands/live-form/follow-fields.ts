import { rememberSearch } from '@/components/islands/quick-search/recent-searches';
import { routes } from '@/lib/urls/routes';
import { formUrl } from './form-url';
import type { LivePage } from './live-page';

/** ms without a change before the page is loaded; a date takes longer, since each of its parts changes it. */
const pause = { words: 220, date: 800 };

/** Shows what the form leads to as its fields are typed in, ticked and submitted. */
export function followFields(form: HTMLFormElement, page: LivePage, signal: AbortSignal) {
  function onInput(event: Event) {
    const { name } = event.target as HTMLInputElement;
    if (event instanceof InputEvent && event.isComposing) return;
    if (name === 'q') page.showSoon(pause.words);
    if (name === 'find') page.narrowSoon(pause.words);
  }

  function onChange({ target }: Event) {
    const { name, value } = target as HTMLInputElement;
    if (name === 'q' || name === 'find') return;
    if (name !== 'from' && name !== 'to') return void page.show(formUrl(form));
    // 2025 is typed by way of the years 0002, 0020 and 0202.
    if (!value.startsWith('0')) page.showSoon(pause.date);
  }

  function onSubmit(event: Event) {
    event.preventDefault();
    const url = formUrl(form);
    const q = new URL(url, location.href).searchParams.get('q');
    if (q && page.path === routes.search()) rememberSearch(q);
    void page.show(url);
  }

  // The reader may have typed before this script came.
  if (hasChanged(form)) page.showSoon(pause.words);

  form.addEventListener('input', onInput, { signal });
  form.addEventListener('compositionend', onInput, { signal });
  form.addEventListener('change', onChange, { signal });
  form.addEventListener('submit', onSubmit, { signal });
}

/** Whether a field differs from what the server sent. */
const hasChanged = (form: HTMLFormElement) =>
  Array.from(form.elements).some(
    (field) =>
      field instanceof HTMLInputElement &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  );
