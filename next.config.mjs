/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // Types are checked by `npm run verify`; a start after an update should not wait for them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'opentype.js', 'sharp'],

  // The server around Next compresses and caches (server/), redirects, and rewrites URLs (lib/urls/app-url.ts).
  compress: false,
  cacheMaxMemorySize: 0,
  skipTrailingSlashRedirect: true,
  // The whole head is in the HTML: nothing may come later that needs a script to be put there.
  htmlLimitedBots: /.*/,

  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [640, 1080, 1600],
    imageSizes: [160, 320],
    qualities: [75],
    localPatterns: [{ pathname: '/**' }],
    minimumCacheTTL: 3600,
  },
};
