'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { followForm } from './live-form/follow-form';

/**
 * A GET form that updates its page in place: results and URL follow what a reader types and ticks, back and forward work,
 * focus stays. Without scripts it is a plain form with plain links. (docs/decisions/0014)
 */
export function LiveForm({ action, children }: { action: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => (form.current ? followForm(form.current) : undefined), []);
  return (
    <form action={action} method="get" ref={form}>
      {children}
    </form>
  );
}
