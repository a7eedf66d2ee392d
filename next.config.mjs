import { createRequire } from 'node:module';

/** Shared as JSON, since Node 20 can't import TypeScript. */
const sizes = createRequire(import.meta.url)('./lib/media/picture-sizes.json');

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // `npm run verify` checks types; a start after an update should not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/jieba', 'better-sqlite3', 'opentype.js', 'sharp'],

  // The server in front of Next compresses, caches and redirects (server/), and rewrites URLs (lib/urls/app-url.ts).
  compress: false,
  cacheMaxMemorySize: 0,
  skipTrailingSlashRedirect: true,
  // Metadata must be in the initial HTML; streamed metadata would need a script.
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
