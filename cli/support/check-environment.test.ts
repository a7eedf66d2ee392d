import { afterEach, describe, expect, it, vi } from 'vitest';
import { newsroom } from '../../lib/testing/newsroom';
import { environmentFault } from './check-environment';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('the environment', () => {
  it('counts an empty variable as not set', async () => {
    for (const name of ['PORT', 'HOST', 'SITE_URL', 'SITE_NAME', 'CONTENT_DIR', 'DATA_DIR'])
      vi.stubEnv(name, '');
    expect(environmentFault(newsroom())).toBeUndefined();
    const { site } = await import('../../lib/site');
    expect(site).toMatchObject({ name: '知闻', url: 'http://localhost:3000', urlIsDefault: true });
    const { contentDir, dataDir } = await import('../../lib/paths');
    expect([contentDir, dataDir]).toEqual([
      expect.stringMatching(/\/content$/),
      expect.stringMatching(/\/\.data$/),
    ]);
  });
});
