import type { ReactNode } from 'react';
import type { Described } from '@/lib/api/reference';

type Row = Described & { name: string; note?: string; children: ReactNode };

/** Names with their types and bounds; it scrolls by itself where a screen is narrow. */
export function FieldTable({ label, rows }: { label: string; rows: Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <div className="fields" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">名字</th>
            <th scope="col">类型</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, type, schema, bounds, note, children }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {note && <span className="num">{note}</span>}
              </th>
              <td>
                {schema ? <a href={`#${schema}`}>{type}</a> : type}
                {bounds && <span className="num">{bounds}</span>}
              </td>
              <td>{children}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
