'use client';

import { useEffect } from 'react';

/** In development: shows the page anew when the content has changed. */
export function LiveReload() {
  useEffect(() => {
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
  }, []);
  return null;
}
