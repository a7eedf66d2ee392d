import { Writable } from 'node:stream';
import { createElement, Suspense, use } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { isWhole, withoutBootstrap } from './bootstrap';

const bare = (html: string) => withoutBootstrap(Buffer.from(html), '/loader.js').toString();

describe('withoutBootstrap', () => {
  it('keeps the text and our own scripts', () => {
    const head =
      '<script>(function(d){})(document)</script><script type="application/ld+json">{"a":"<"}</script>';
    const html = `<html><head>${head}</head><body><p>甲<!-- -->乙</p><!--$--><code>&lt;script&gt;self.__next_f&lt;/script&gt;</code><!--/$--></body></html>`;
    expect(bare(html)).toBe(
      `<html><head>${head}</head><body><p>甲乙</p><code>&lt;script&gt;self.__next_f&lt;/script&gt;</code></body></html>`,
    );
  });

  it('removes Next’s scripts everywhere', () => {
    const scripts = [
      '<script src="/_next/static/chunks/a.js" async=""></script>',
      '<script src="/_next/static/chunks/b.js" noModule=""></script>',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
      '<script>self.__next_f.push([1,"a\\u003c/script>"])</script>',
      '<div hidden=""><!--$--><!--/$--></div>',
    ];
    expect(bare(`<head></head><body>${scripts.join('甲')}</body>`)).toBe(
      `<head></head><body>${'甲'.repeat(scripts.length - 1)}</body>`,
    );
  });

  it('adds the loader to pages with islands, and keeps React’s comments inside them', () => {
    const island = '<zhiwen-island name="a" when="idle" props="{}"><p>甲<!-- -->乙</p></zhiwen-island>';
    expect(bare(`<head></head><body>丙<!-- -->丁${island}<!--$-->戊</body>`)).toBe(
      `<head><script type="module" async="" src="/loader.js"></script></head><body>丙丁${island}戊</body>`,
    );
  });
});

describe('a streamed page with late parts', () => {
  /** A page with a late part, as React streams it: the shell first, then everything. */
  async function late(): Promise<{ shell: string; all: string }> {
    let finish = (_text: string) => {};
    const text = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const Late = () => createElement('p', null, use(text));
    const page = createElement(
      'html',
      null,
      createElement('body', null, createElement(Suspense, { fallback: '…' }, createElement(Late))),
    );
    let all = '';
    return new Promise((resolve) => {
      const sink = new Writable({
        write(chunk, _encoding, done) {
          all += chunk;
          done();
        },
      });
      let shell = '';
      const stream = renderToPipeableStream(page, {
        onShellReady() {
          stream.pipe(sink);
          setImmediate(() => {
            shell = all;
            finish('晚到');
          });
        },
        onAllReady: () => setImmediate(() => resolve({ shell, all })),
      });
    });
  }

  it('is detected by React’s markers and left unchanged', async () => {
    const { shell, all } = await late();
    expect(all).toContain('晚到');
    for (const html of [shell, all]) {
      expect(isWhole(html), html).toBe(false);
      expect(bare(html)).toBe(html);
    }
  });
});
