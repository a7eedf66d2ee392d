import { describe, expect, it } from 'vitest';
import { buildFiles } from './build-stamp';

describe('a new build', () => {
  const files = buildFiles();

  it('is made when a page, a component, the theme or a module changes', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'app/page.tsx',
        'components/frame/masthead.tsx',
        'tailwind.config.ts',
        'lib/urls/routes.ts',
        'package-lock.json',
      ]),
    );
  });

  it('is not made when only a test or the content changes', () => {
    expect(files.filter((file) => /\.test\.|\.spec\.|^lib\/testing|^content/.test(file))).toEqual([]);
  });
});
