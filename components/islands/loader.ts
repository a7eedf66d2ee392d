import type { When } from './island';
import { hideMissingPictures } from './remote-pictures';
import { listenForShortcuts } from './shortcuts';

/**
 * Runs in the browser, on every page with an island: the element `<zhiwen-island>` loads its component, and the React
 * that brings it to life, when it is wanted. Until then, and if loading fails, what the server rendered works by itself.
 * Built by cli/build-islands.ts; at most 1.5 KB gzipped.
 */
class ZhiwenIsland extends HTMLElement {
  connectedCallback() {
    // Its content may still be on the way.
    if (document.readyState !== 'loading') watch(this);
    else document.addEventListener('DOMContentLoaded', () => watch(this));
  }
}

function watch(island: Element) {
  const when = island.getAttribute('when') as When;
  if (when === 'idle') onIdle(island);
  if (when === 'visible') onVisible(island);
  onTouch(island);
}

const waking = new WeakMap<Element, Promise<void>>();

/** Loads an island and brings it to life, once; rejects without a connection, or on a page older than the program. */
function wake(island: Element): Promise<void> {
  const alive = waking.get(island) ?? load(island);
  waking.set(island, alive);
  // The next touch tries again.
  alive.catch(() => waking.delete(island));
  return alive;
}

async function load(island: Element) {
  const [{ hydrate }, module] = await Promise.all([
    script('hydrate'),
    script(`${island.getAttribute('name')}.island`),
  ]);
  hydrate(island, Object.values(module)[0]);
}

/** A script that stands beside this one, by its name: each is a file of its own. */
const script = (name: string) => import(new URL(`${name}.js`, import.meta.url).href);

function onIdle(island: Element) {
  const start = () => void wake(island);
  // A page that is never idle does not keep an island asleep.
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: patience }) : setTimeout(start);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

function onVisible(island: Element) {
  const observer = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.isIntersecting) return;
      observer.disconnect();
      wake(island);
    },
    { rootMargin: '200px' },
  );
  // The island itself has no box.
  observer.observe(island.firstElementChild ?? island);
}

/** ms that an island waits for an idle page, and a press for an island; then the control does what it does by itself. */
const patience = 2000;

/** Pointing at an island, moving the focus into it or selecting a text of it wakes it, and so do a control's own keys. */
function onTouch(island: Element) {
  const touched = new AbortController();
  const { signal } = touched;
  const start = () => void wake(island).then(() => touched.abort());

  function press(control: HTMLElement) {
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    Promise.race([wake(island), late])
      .catch(() => {})
      .then(() => {
        touched.abort();
        control.click();
      });
  }

  island.addEventListener('pointerdown', start, { signal });
  island.addEventListener('focusin', start, { signal });
  document.addEventListener(
    'selectionchange',
    () => island.contains(document.getSelection()?.anchorNode ?? null) && start(),
    { signal },
  );
  // A press that comes before the island is alive waits for it. A link to another page is followed at once.
  island.addEventListener(
    'click',
    (event) => {
      const { button, ctrlKey, metaKey, shiftKey, target } = event as MouseEvent;
      const control = (target as Element).closest<HTMLElement>('[type=button], a');
      if (!control || leadsAway(control) || button !== 0 || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      press(control);
    },
    { capture: true, signal },
  );
  listenForShortcuts(island, press);
}

const leadsAway = (control: HTMLElement) =>
  control instanceof HTMLAnchorElement && !control.ariaHasPopup && control.pathname !== location.pathname;

customElements.define('zhiwen-island', ZhiwenIsland);
hideMissingPictures();
