import { createRequire } from 'node:module';

/** Node 20 can't import TypeScript, so what both need to know of pictures is in a file of its own. */
const sizes = createRequire(import.meta.url)('./lib/media/picture-sizes.json');

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // Types are checked by `npm run verify`; a start after an update should not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/jieba', 'better-sqlite3', 'opentype.js', 'sharp'],

  // The server around Next compresses and caches (server/), redirects, and rewrites URLs (lib/urls/app-url.ts).
  compress: false,
  cacheMaxMemorySize: 0,
  skipTrailingSlashRedirect: true,
  // The whole head is in the HTML: nothing may come later that needs a script to be put there.
  htmlLimitedBots: /.*/,

  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: sizes.large,
    imageSizes: sizes.small,
    qualities: [sizes.quality],
    localPatterns: [{ pathname: '/**' }],
    minimumCacheTTL: 3600,
  },
};
