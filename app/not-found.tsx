import type { Metadata } from 'next';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: '查无此页' };

/**
 * What Next itself shows at an address that is none; readers are shown `app/lost` (lib/serve/error-pages.mjs). As
 * little as may be, since Next carries it in the payload of every page.
 */
export default function NotFound() {
  return (
    <main id="main" className="page lost">
      <h1>查无此页</h1>
      <a href={routes.home()}>回首页</a>
    </main>
  );
}
