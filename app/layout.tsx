import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Development } from '@/components/frame/development';
import { firstScript } from '@/components/frame/first-script';
import { colours } from '@/lib/colours';
import { site } from '@/lib/site';
import './globals.css';

/** Pages are rendered on request. The server in front of Next caches them (server/response-cache.ts). */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  metadataBase: new URL(site.url),
  title: { default: `${site.name} · ${site.tagline}`, template: `%s - ${site.name}` },
  description: site.description,
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.day.paper },
    { media: '(prefers-color-scheme: dark)', color: colours.night.paper },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
      </head>
      <body>
        {children}
        {process.env.NODE_ENV === 'development' && <Development />}
      </body>
    </html>
  );
}
