import { delayed } from './delayed';
import { formUrl } from './form-url';
import { type Change, pageLoader } from './page-loader';

export type LivePage = ReturnType<typeof livePage>;

/** The page around a form, changed in place: at once, or after a pause in typing. */
export function livePage(form: HTMLFormElement) {
  const loader = pageLoader(form);
  const results = delayed();
  const facets = delayed();

  /** Shows the page at `url`. Drops what was waiting: this change includes it, or supersedes it. */
  function show(url: string, change?: Change) {
    results.cancel();
    facets.cancel();
    return loader.show(url, change);
  }

  return {
    /** Pages of this path are states of the form. */
    path: new URL(form.action).pathname,
    show,

    /** Shows the results for what the form says, after `ms` without another change. */
    showSoon: (ms: number) => results.schedule(() => void show(formUrl(form), { series: true }), ms),

    /** Narrows the terms to choose from, after `ms` without another key; the results and the URL stay. */
    narrowSoon: (ms: number) => facets.schedule(() => void loader.show(location.href, { push: false }), ms),

    /** Resolves when the page shows what the form says, with nothing waiting. */
    settled() {
      results.flush();
      return loader.settled();
    },

    focusStatus: loader.focusStatus,

    stop() {
      results.cancel();
      facets.cancel();
      loader.stop();
    },
  };
}
