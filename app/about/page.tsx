import { PageFrame } from '@/components/frame/page-frame';
import { PageHead } from '@/components/frame/page-head';
import { ListingHead } from '@/components/listing/listing-head';
import { listSections } from '@/lib/content/listings';
import { pageMetadata } from '@/lib/page-metadata';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';

const facts = { title: `关于${site.name}`, description: site.description, path: routes.about() };

export const metadata = pageMetadata(facts);

export default function About() {
  const sections = listSections();
  return (
    <PageFrame head={<PageHead facts={facts} />}>
      <ListingHead title={`关于${site.name}`} description={site.description} />
      <div className="prose">
        <h2>怎么读</h2>
        <p>
          {sections.map(({ name, count }) => `${name} ${count} 篇`).join('，')}
          {sections.length > 0 && '。'}
          每篇文章都能按<a href={routes.terms('tag')}>标签</a>和<a href={routes.terms('topic')}>主题</a>找到，
          也可以在<a href={routes.search()}>搜索</a>里把几个条件合在一起；每一次搜索都是一个可以转发的网址。
        </p>
        <h2>出处</h2>
        <p>
          文中的数字是引用，点一下就地看到出处，再点可以打开原文；文末列出全部引用，正文没有引到的也在内。转发之前，请先看看出处。
        </p>
        <h2 id="ai">关于人工智能</h2>
        <p>{site.notice}</p>
      </div>
    </PageFrame>
  );
}
