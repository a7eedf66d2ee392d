import type { FrontPage } from '@/lib/content/front-page';
import { site } from '@/lib/site';

/** The nameplate of the front page on wide screens: name, line, and what the paper holds. */
export function FrontPlate({ counts }: { counts: FrontPage['counts'] }) {
  const ear = [
    { name: '今日新文', count: counts.today },
    { name: '近七天', count: counts.week },
    { name: '全部文章', count: counts.all },
    { name: '引用出处', count: counts.citations },
  ].filter(({ count }) => count > 0);
  return (
    <div className="page plate">
      <p className="big" aria-hidden="true">
        {site.name}
      </p>
      <p className="line">
        <span>ZHIWEN</span>
        {site.line}
      </p>
      <dl className="ear">
        {ear.slice(0, 3).map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('zh-Hans')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
