import { maxAge } from '@/lib/http';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';
import { Code } from './code';

/** What applies to every operation. The rest is generated from the OpenAPI document. */
export function Introduction({ tag }: { tag?: string }) {
  const filter = tag ? { tag: [tag] } : { q: 'AI' };
  return (
    <section
      className="prose mt-8 max-w-none scroll-mt-[4rem] border-t-3 border-line pt-4 text-start leading-[1.72] *:max-w-measure lg:mt-0"
      id="how"
    >
      <h2 className="mt-0 mb-2">怎么用</h2>
      <ul className="mt-0">
        <li>不要密钥，只读；任何网页都可以直接调用（CORS）。网址都在 {site.url} 下面，有 gzip。</li>
        <li>
          一个回答可以用 {maxAge} 秒。过后带着它的 <Code>ETag</Code> 来问（<Code>If-None-Match</Code>
          ），没有变就是 304，不再发一遍。
        </li>
        <li>
          翻页请跟着回答里的 <Code>next</Code> 或 <Code>Link</Code>{' '}
          头走，不必自己数页：按时间排的结果，途中有文章发布或撤下，也不重不漏。
        </li>
        <li>
          出错时的回答是 <Code>application/problem+json</Code>（RFC
          9457），写明哪个参数、该怎么写。没有写明的参数不起作用。
        </li>
        <li>没有次数限制，请客气：一秒几次足够，只要新文章时请用订阅源。</li>
        <li>文章属于它们的出版者，转载之前请先看出处与许可。{site.notice}</li>
      </ul>
      <p className="indent-0">
        下面全部由 <a href={routes.openapi()}>OpenAPI 3.1 文档</a>
        生成，校验参数的也是它，可以拿去生成客户端。
      </p>
      <h2 className="mt-[1.4em] mb-2" id="feeds">
        订阅源
      </h2>
      <p className="indent-0">
        每个列表都有三种：网址后面加 <Code>/index.xml</Code>（RSS）、<Code>/atom.xml</Code>（Atom）或{' '}
        <Code>/index.json</Code>（JSON Feed）。全站的是 <a href={routes.feed('/')}>RSS</a>、
        <a href={routes.feed('/', 'atom')}>Atom</a>、<a href={routes.feed('/', 'json')}>JSON Feed</a>
        。搜索也是列表，条件照写，就是一个自己的源，例如
        <a href={routes.searchFeed(filter)}>{decodeURIComponent(routes.searchFeed(filter))}</a>。
      </p>
      <p className="indent-0">
        另有<a href={routes.sitemap()}>网站地图</a>，和给语言模型看的 <a href={routes.llms()}>llms.txt</a>。
      </p>
    </section>
  );
}
