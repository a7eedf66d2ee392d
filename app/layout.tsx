import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Editions } from '@/components/editions';
import { LiveReload } from '@/components/live-reload';
import { site } from '@/lib/site';
import './globals.css';

/** Seconds for which a proxy may keep a page; this server's own copies follow the store (cache-handler.mjs). */
export const revalidate = 60;

export const metadata: Metadata = {
  metadataBase: new URL(site.url),
  title: { default: `${site.name} · ${site.line}`, template: `%s - ${site.name}` },
  description: site.description,
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f2e9' },
    { media: '(prefers-color-scheme: dark)', color: '#171411' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language} suppressHydrationWarning>
      <body>
        <Editions>{children}</Editions>
        {process.env.NODE_ENV === 'development' && <LiveReload />}
      </body>
    </html>
  );
}
