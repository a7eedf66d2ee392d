import { afterEach, describe, expect, it, vi } from 'vitest';
import { putMarkup, takeMarkup } from './markup-store';

afterEach(() => vi.useRealTimers());

describe('markup between the halves of rendering', () => {
  it('is taken as often as it was put, and is gone then', () => {
    putMarkup('/a', '甲');
    putMarkup('/b', '乙');
    putMarkup('/a', '甲');
    expect([takeMarkup('/a'), takeMarkup('/b'), takeMarkup('/a')]).toEqual(['甲', '乙', '甲']);
    expect(() => takeMarkup('/a')).toThrow('/a');
  });

  it('is the newest, for each of two pages that render at once', () => {
    putMarkup('/a', '旧');
    putMarkup('/a', '新');
    expect([takeMarkup('/a'), takeMarkup('/a')]).toEqual(['新', '新']);
  });

  it('does not stay when nobody takes it', () => {
    vi.useFakeTimers({ now: 0 });
    putMarkup('/left', '甲');
    putMarkup('/kept', '乙');
    vi.setSystemTime(59_000);
    putMarkup('/kept', '乙');
    vi.setSystemTime(61_000);
    putMarkup('/later', '丙');
    expect(() => takeMarkup('/left')).toThrow();
    expect(takeMarkup('/kept')).toBe('乙');
  });
});
