'use client';

import { useEffect, useState } from 'react';
import { themeKey } from './theme-key';

/** Switches between 日版 (light) and 夜版 (dark). Hidden until hydrated; without scripts the system's setting applies. */
export function ThemeSwitch() {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);

  function toggle() {
    const root = document.documentElement;
    const theme =
      root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    const other = theme === 'dark' ? 'light' : 'dark';
    root.dataset.theme = other;
    try {
      localStorage.setItem(themeKey, other);
    } catch {
      // Private windows may forbid storage; the choice then lasts for this page.
    }
  }
  return (
    <button
      className="inline-flex min-h-touch min-w-[3.5rem] items-center justify-end"
      type="button"
      hidden={!isAlive}
      onClick={toggle}
    >
      <span className="dark:hidden">夜版</span>
      <span className="hidden dark:inline">日版</span>
    </button>
  );
}
