import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { CountRows } from '@/components/listing/count-rows';
import { ListingHead } from '@/components/listing/listing-head';
import { RowGroup } from '@/components/listing/row-group';
import type { Month } from '@/lib/content/edition';
import { routes } from '@/lib/urls/routes';

/** Months with articles, by year. */
export function ArchiveIndex({ months, head }: { months: Month[]; head: ReactNode }) {
  const years = [...new Set(months.map(({ key }) => key.slice(0, 4)))];
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <PageFrame head={head}>
      <ListingHead
        title="往期"
        facts={
          <span role="status">
            {total} 篇，{months.length} 个月
          </span>
        }
      />
      {years.map((year) => (
        <RowGroup key={year} id={year} heading={<h2>{year}</h2>}>
          <CountRows
            layout="index"
            rows={months
              .filter(({ key }) => key.startsWith(year))
              .map(({ key, count }) => ({
                url: routes.archive(key),
                name: `${Number(key.slice(5))} 月`,
                count,
              }))}
          />
        </RowGroup>
      ))}
    </PageFrame>
  );
}
