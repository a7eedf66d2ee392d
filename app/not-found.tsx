import type { Metadata } from 'next';
import { Problem } from '@/components/frame/problem';
import { Container } from '@/components/ui/container';
import { routes } from '@/lib/urls/routes';

export const metadata: Metadata = { title: '查无此页' };

/** Next's own not-found page, seen only in `npm run dev`. Readers get `app/not-found/` (server/not-found.ts). */
export default function NotFound() {
  return (
    <Container as="main" id="main">
      <Problem title="查无此页">
        <a href={routes.home()}>回首页</a>
      </Problem>
    </Container>
  );
}
