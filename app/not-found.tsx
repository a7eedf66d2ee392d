import type { Metadata } from 'next';
import { routes } from '@/lib/urls/routes';

export const metadata: Metadata = { title: '查无此页' };

/** What Next itself shows where there is no page, in `npm run dev`; readers see `app/not-found/` (server/not-found.ts). */
export default function NotFound() {
  return (
    <main id="main" className="page not-found">
      <h1>查无此页</h1>
      <a href={routes.home()}>回首页</a>
    </main>
  );
}
