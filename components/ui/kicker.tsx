import clsx from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  quiet: 'text-meta text-ink-3 tabular-nums',
  /** Over the title of a listing. */
  strong: 'text-meta text-ink-2 tabular-nums *:me-3',
  /** Over the lead story and the article. */
  accent: 'text-small text-accent',
};

/** A small line over a title: a topic, or a link to the level above. */
export function Kicker({ tone = 'quiet', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <p className={clsx(tones[tone], 'tracking-[0.04em]')}>{children}</p>;
}
