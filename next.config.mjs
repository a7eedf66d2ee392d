import { createRequire } from 'node:module';

// Node 20 cannot import TypeScript, so settings shared with TypeScript code are in JSON.
const { widths, quality } = createRequire(import.meta.url)('./lib/media/picture-sizes.json');

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // `npm test` checks types; a build after an update should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/jieba', 'better-sqlite3', 'opentype.js', 'sharp'],

  // The server around Next compresses, caches, redirects (server/) and rewrites URLs (lib/urls/internal-url.ts).
  compress: false,
  cacheMaxMemorySize: 0,
  skipTrailingSlashRedirect: true,
  // Sends the complete head as HTML to every client; late metadata would need a script.
  htmlLimitedBots: /.*/,

  images: {
    formats: ['image/avif', 'image/webp'],
    // Next takes all of them together (server/next/picture-url.ts).
    deviceSizes: Object.values(widths),
    imageSizes: [],
    qualities: [quality],
    localPatterns: [{ pathname: '/**' }],
    minimumCacheTTL: 3600,
  },
};
