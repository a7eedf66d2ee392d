import { fileURLToPath } from 'node:url';

const pictures = 'jpe?g|png|gif|webp|avif|svg';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // Types are checked by `npm run verify`; a start after an update should not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/jieba', 'better-sqlite3', 'opentype.js', 'sharp'],

  // Pages are kept for the edition they were rendered at (cache-handler.mjs). Proxies get a minute (`revalidate`
  // in app/layout.tsx) and may serve a stale page for the rest of the hour while they fetch a new one.
  cacheHandler: fileURLToPath(new URL('./cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  expireTime: 3600,

  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [640, 1080, 1600],
    imageSizes: [160, 320],
    qualities: [75],
    localPatterns: [{ pathname: '/**' }],
    minimumCacheTTL: 3600,
  },

  // Before the article routes, which would take a picture's path for an article's.
  rewrites: async () => ({
    // The indexes of terms are kept as pages; with a query they are rendered each time.
    beforeFiles: ['tag', 'topic'].flatMap((kind) =>
      ['q', 'sort'].map((key) => ({
        source: `/${kind}s`,
        has: [{ type: /** @type {const} */ ('query'), key }],
        destination: `/find/${kind}`,
      })),
    ),
    afterFiles: [
      ...Object.entries({ rss: 'index.xml', atom: 'atom.xml', json: 'index.json' }).flatMap(
        ([form, file]) => [
          { source: `/${file}`, destination: `/feeds/${form}` },
          { source: `/:path((?!_next/|lost/).*)/${file}`, destination: `/feeds/${form}/:path` },
        ],
      ),
      {
        source: `/:path((?!_next/|media/|cards/|tags/|topics/|sources/|lost/).*\\.(?:${pictures}))`,
        destination: '/media/:path',
      },
    ],
    fallback: [],
  }),

  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ],
};
