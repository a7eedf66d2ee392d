import { expect, it } from 'vitest';
import { direct } from '../lib/api/direct';
import { directResponses } from './direct-responses';

const respond = directResponses(async () => ({ status: 200, headers: {}, body: Buffer.from('next') }));
const read = async (url: string, { method = 'GET' as const, headers = {} } = {}) => {
  const { status, body } = await respond({ method, url, headers });
  return [status, body.toString()];
};

it('responds with what a route has offered, and leaves everything else to Next', async () => {
  direct('/api/x', (request) =>
    Response.json({ q: new URL(request.url).searchParams.get('q') }, { status: 400 }),
  );
  expect(await read(`/api/x?q=${encodeURIComponent('数据')}`)).toEqual([400, '{"q":"数据"}']);
  expect(await read('/api/y')).toEqual([200, 'next']);
  expect(await read('/api/x', { method: 'OPTIONS' as 'GET' })).toEqual([200, 'next']);
});

it('tells a route what the client has', async () => {
  direct('/api/tagged', (request) => {
    const has = request.headers.get('if-none-match') === '"a"';
    return new Response(has ? null : '全部', { status: has ? 304 : 200, headers: { etag: '"a"' } });
  });
  expect(await read('/api/tagged')).toEqual([200, '全部']);
  expect(await read('/api/tagged', { headers: { 'if-none-match': '"a"' } })).toEqual([304, '']);
});

it('leaves what fails to Next, which says so', async () => {
  direct('/api/broken', () => {
    throw new Error('broken');
  });
  expect(await read('/api/broken')).toEqual([200, 'next']);
});
