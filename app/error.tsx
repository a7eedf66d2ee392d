'use client';

import { Problem } from '@/components/frame/problem';
import { ActionRow } from '@/components/ui/action-row';
import { Container } from '@/components/ui/container';
import { MoreLink } from '@/components/ui/more-link';
import { routes } from '@/lib/urls/routes';

/** Shown when rendering a page failed. Must not depend on content or the store. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Container as="main" id="main">
      <Problem title="出了点问题">
        <p>这一页暂时打不开，不是你的错。稍后再试，或回首页看看。</p>
        <ActionRow>
          <button
            className="inline-flex min-h-touch items-center text-small underline decoration-edge"
            type="button"
            onClick={reset}
          >
            再试一次
          </button>
          <MoreLink href={routes.home()}>回首页</MoreLink>
        </ActionRow>
      </Problem>
    </Container>
  );
}
