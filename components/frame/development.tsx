'use client';

import { useEffect } from 'react';
import { hideMissingPictures } from '@/components/islands/article-text/remote-pictures';
import { listenForShortcuts } from '@/components/islands/shortcuts';

/** In development Next's runtime hydrates the islands. This does the rest of what the loader does. */
export function Development() {
  useEffect(() => {
    if (customElements.get('zhiwen-island')) return;
    customElements.define(
      'zhiwen-island',
      class extends HTMLElement {
        connectedCallback() {
          listenForShortcuts(this, (control) => control.click());
        }
      },
    );
    hideMissingPictures();
  }, []);
  useEffect(reloadOnChange, []);
  return null;
}

/** Reloads the page when the content has changed. */
function reloadOnChange() {
  let seen: string | undefined;
  const timer = setInterval(async () => {
    const { version } = await fetch('/api/health').then(
      (response) => response.json(),
      () => ({}),
    );
    if (seen && version && version !== seen) location.reload();
    seen = version ?? seen;
  }, 700);
  return () => clearInterval(timer);
}
