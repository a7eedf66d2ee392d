'use client';

import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';

/** Day and night for the whole site: the reader's choice, else the system's. */
export function Editions({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="data-theme" disableTransitionOnChange>
      {children}
    </ThemeProvider>
  );
}
