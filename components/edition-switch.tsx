'use client';

import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** 日版 or 夜版. It appears only when scripts run: without them the system's choice holds. */
export function EditionSwitch() {
  const { resolvedTheme, setTheme } = useTheme();
  const running = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!running) return null;
  const dark = resolvedTheme === 'dark';
  return (
    <button type="button" onClick={() => setTheme(dark ? 'light' : 'dark')}>
      {dark ? '日版' : '夜版'}
    </button>
  );
}
