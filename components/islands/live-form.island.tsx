'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { followForm } from './follow-form';

/**
 * A GET form that changes its page in place, as it or a link to another state of it would: the results follow what is
 * typed and ticked, the URL follows, back and forward work, focus stays. Without scripts the form is a form and the links
 * are links. (docs/decisions/0014)
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
