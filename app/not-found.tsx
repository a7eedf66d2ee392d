import type { Metadata } from 'next';
import { LostPage } from '@/components/lost-page';

export const metadata: Metadata = { title: '查无此页' };

export default function NotFound() {
  return <LostPage />;
}
