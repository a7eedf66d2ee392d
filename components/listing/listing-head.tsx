import type { ReactNode } from 'react';
import { ActionRow } from '@/components/ui/action-row';
import { Kicker } from '@/components/ui/kicker';
import { Meta } from '@/components/ui/meta';

type Props = {
  kicker?: ReactNode;
  title: string;
  description?: string;
  /** The count, and the dates it covers. */
  facts?: ReactNode;
  /** Links: search within, subscribe. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** The head of a listing, an index or a page about the site. */
export function ListingHead({ kicker, title, description, facts, actions, children }: Props) {
  return (
    <div className="pt-6 pb-4 lg:pt-12 lg:pb-8">
      {kicker && <Kicker tone="strong">{kicker}</Kicker>}
      <h1 className="mb-2 text-h1">{title}</h1>
      {description && <p className="max-w-measure text-ink-2">{description}</p>}
      {facts && (
        <Meta isStrong className="mt-2">
          {facts}
        </Meta>
      )}
      {actions && <ActionRow className="text-ink-2">{actions}</ActionRow>}
      {children}
    </div>
  );
}
