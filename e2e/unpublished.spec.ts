import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

const hidden = [
  { url: '/insights/draft-example', title: '投寄须知（雏形）' },
  { url: '/insights/future-example', title: '百年邮筒：拆信人亲启' },
];

test('a draft and a future article are on no page that a reader can reach', async ({ request }) => {
  for (const { url } of hidden) expect((await request.get(demoUrl() + url)).status(), url).toBe(404);
  // Every page that links lead to from the front page.
  const seen = new Set<string>(['/']);
  for (const url of seen) {
    const answer = await request.get(demoUrl() + url);
    expect(answer.status(), url).toBeLessThan(400);
    const html = await answer.text();
    for (const { title, url: own } of hidden) {
      expect(html.includes(title), `${title} on ${url}`).toBe(false);
      expect(html.includes(own), `${own} on ${url}`).toBe(false);
    }
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)"/g)) {
      const next = href.replaceAll('&amp;', '&');
      if (!/^\/(?:_next|api|media|newsimages|icon)/.test(next) && !/^\/search\?.*=.*&/.test(next))
        seen.add(next);
    }
  }
  expect(seen.size).toBeGreaterThan(150);
});
