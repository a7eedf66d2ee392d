import clsx from 'clsx';
import type { ReactNode } from 'react';
import { MetaText } from '@/components/ui/meta-text';
import type { Described } from '@/lib/api/reference';
import { Code } from './code';

type Row = Described & { name: string; note?: string; children: ReactNode };

const columns = [
  { name: '名字', width: 'w-[6.5rem] md:w-[10rem]' },
  { name: '类型', width: 'w-[7rem] md:w-[11rem]' },
  { name: '说明', width: undefined },
];

const cell = 'border-b py-2 pe-4 text-start align-baseline font-normal';

/** Names with their types and bounds; it scrolls by itself where a screen is narrow. */
export function FieldTable({ label, rows }: { label: string; rows: Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className="w-full min-w-[32rem] border-collapse text-start text-small/[1.6]">
        <thead>
          <tr>
            {columns.map(({ name, width }) => (
              <th className={clsx(cell, width, 'border-line text-meta text-ink-3')} key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, type, schema, bounds, note, children }) => (
            <tr key={name}>
              <th className={clsx(cell, 'border-rule')} scope="row">
                <Code>{name}</Code>
                {note && <Note>{note}</Note>}
              </th>
              <td className={clsx(cell, 'border-rule')}>
                {schema ? (
                  <a className="underline decoration-edge" href={`#${schema}`}>
                    {type}
                  </a>
                ) : (
                  type
                )}
                {bounds && <Note>{bounds}</Note>}
              </td>
              <td className={clsx(cell, 'border-rule')}>{children}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) => <MetaText className="block">{children}</MetaText>;
