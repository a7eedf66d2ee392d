import { Container } from '@/components/ui/container';
import type { FrontPage } from '@/lib/content/front-page';
import { site } from '@/lib/site';

/** The front page's nameplate on wide screens: name, motto, and article counts. */
export function Nameplate({ counts }: { counts: FrontPage['counts'] }) {
  const ear = [
    { name: '今日新文', count: counts.today },
    { name: '近七天', count: counts.week },
    { name: '全部文章', count: counts.all },
    { name: '引用出处', count: counts.citations },
  ].filter(({ count }) => count > 0);
  return (
    <Container className="hidden grid-cols-[auto_1fr_auto] items-end gap-x-8 pt-[1.4rem] pb-6 lg:grid">
      <p
        className="-ms-[0.05em] font-song text-[6.5rem]/[0.96] font-bold tracking-[0.04em]"
        aria-hidden="true"
      >
        {site.name}
      </p>
      <p className="pb-[0.35rem] font-song text-h3/[1.5] font-normal">
        <span className="block font-hei text-meta/[1.5] tracking-[0.3em] text-ink-3">ZHIWEN</span>
        {site.tagline}
      </p>
      <dl className="flex gap-6 pb-2">
        {ear.slice(0, 3).map(({ name, count }) => (
          <div className="flex flex-col-reverse border-s border-rule ps-4" key={name}>
            <dt className="text-meta text-ink-3">{name}</dt>
            <dd className="font-song text-h2/[1.2] font-bold tabular-nums">
              {count.toLocaleString('zh-Hans')}
            </dd>
          </div>
        ))}
      </dl>
    </Container>
  );
}
