'use client';

import { useEffect, useState } from 'react';
import { themeKey } from './theme-key';

/** 日版 or 夜版. It is there once it works: without scripts the system's choice holds. */
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
      // A private window may forbid it; then the choice holds for this page.
    }
  }
  return (
    <button type="button" hidden={!isAlive} onClick={toggle}>
      {/* The sheets show the name of the other theme. */}
      <span className="to-night">夜版</span>
      <span className="to-day">日版</span>
    </button>
  );
}
