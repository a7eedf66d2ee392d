import { hideMissingPictures } from './article-text/remote-pictures';
import type { When } from './island';
import { listenForShortcuts } from './shortcuts';

/**
 * Runs on every page with an island. Defines `<zhiwen-island>`, which loads its component and Preact when needed. Until
 * then, and if loading fails, the server's HTML works by itself. Built by cli/support/build-islands.ts; at most 1.5 KB gzipped.
 */
class ZhiwenIsland extends HTMLElement {
  connectedCallback() {
    // The parser may not have reached its content yet.
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

/** Loads and hydrates an island, once. Rejects when offline, or when the page is older than the deployed scripts. */
function wake(island: Element): Promise<void> {
  const alive = waking.get(island) ?? load(island);
  waking.set(island, alive);
  // Retry at the next touch.
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

/** The URL of a script beside this one. */
const script = (name: string) => import(new URL(`${name}.js`, import.meta.url).href);

function onIdle(island: Element) {
  const start = () => void wake(island);
  // Hydrate even if the page never becomes idle.
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
  // The island itself is `display: contents` and has no box to observe.
  observer.observe(island.firstElementChild ?? island);
}

/** ms to wait for an idle page, and for a click to wait for its island; after that the plain HTML takes over. */
const patience = 2000;

/** Hydrates an island when a reader points at it, focuses it, selects text in it, or presses a control's shortcut. */
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
  // A click before hydration waits for it. Links to other pages are followed at once.
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
