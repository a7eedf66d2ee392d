import { expect, it } from 'vitest';
import { direct } from '../lib/api/direct-handlers';
import { directResponses } from './direct-responses';

const respond = directResponses(async () => ({ status: 200, headers: {}, body: Buffer.from('next') }));
const read = async (url: string, { method = 'GET' as const, headers = {} } = {}) => {
  const { status, body } = await respond({ method, url, headers });
  return [status, body.toString()];
};

it('calls registered route handlers directly and passes everything else to Next', async () => {
  direct('/api/x', (request) =>
    Response.json({ q: new URL(request.url).searchParams.get('q') }, { status: 400 }),
  );
  expect(await read(`/api/x?q=${encodeURIComponent('数据')}`)).toEqual([400, '{"q":"数据"}']);
  expect(await read('/api/y')).toEqual([200, 'next']);
  expect(await read('/api/x', { method: 'OPTIONS' as 'GET' })).toEqual([200, 'next']);
});

it('passes If-None-Match to the route', async () => {
  direct('/api/tagged', (request) => {
    const matches = request.headers.get('if-none-match') === '"a"';
    return new Response(matches ? null : '全部', { status: matches ? 304 : 200, headers: { etag: '"a"' } });
  });
  expect(await read('/api/tagged')).toEqual([200, '全部']);
  expect(await read('/api/tagged', { headers: { 'if-none-match': '"a"' } })).toEqual([304, '']);
});

it('falls back to Next when a handler throws', async () => {
  direct('/api/broken', () => {
    throw new Error('broken');
  });
  expect(await read('/api/broken')).toEqual([200, 'next']);
});
