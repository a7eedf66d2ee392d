/** The server's settings, from environment variables (README, "For operators"). */
export const settings = {
  port: Number(process.env.PORT || 3000),
  hostname: process.env.HOST || '127.0.0.1',
  /** Most bytes of cached pages, in each process. */
  pageCacheBytes: Number(process.env.PAGE_CACHE_MB || 64) * 1024 * 1024,
};
