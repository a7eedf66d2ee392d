import type { Metadata } from 'next';
import { LostPage } from '@/components/lost-page';
import { site } from '@/lib/site';

export const metadata: Metadata = { title: '查无此页' };

export default function NotFound() {
  return <LostPage siteName={site.name} />;
}
