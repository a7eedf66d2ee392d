import type { ReactNode } from 'react';
import type { Month } from '@/lib/content/edition';
import { routes } from '@/lib/urls/routes';
import { PageFrame } from './page-frame';

/** The months that have articles, by year. */
export function ArchiveIndex({ months, head }: { months: Month[]; head: ReactNode }) {
  const years = [...new Set(months.map(({ key }) => key.slice(0, 4)))];
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <PageFrame head={head} current="archive">
      <div className="title-block">
        <h1>往期</h1>
        <p className="meta">
          <span role="status">
            {total} 篇，{months.length} 个月
          </span>
        </p>
      </div>
      {years.map((year) => (
        <section className="letter" id={year} key={year}>
          <h2>{year}</h2>
          <ul className="rows">
            {months
              .filter(({ key }) => key.startsWith(year))
              .map(({ key, count }) => (
                <li key={key}>
                  <a href={routes.archive(key)}>
                    {Number(key.slice(5))} 月<span className="num">{count}</span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </PageFrame>
  );
}
