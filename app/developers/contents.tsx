import { Code } from './code';

type Operation = { path: string; operationId: string; summary: string };

/** Links to each operation of the API. */
export function Contents({ operations }: { operations: Operation[] }) {
  return (
    <nav className="lg:sticky lg:top-[5rem] lg:self-start" aria-label="本页内容">
      <ul>
        <ContentsItem id="how" name="怎么用" />
        <ContentsItem id="feeds" name="订阅源" />
        {operations.map(({ path, operationId, summary }) => (
          <ContentsItem key={operationId} id={operationId} name={summary} path={path} />
        ))}
        <ContentsItem id="schemas" name="数据" />
      </ul>
    </nav>
  );
}

function ContentsItem({ id, name, path }: { id: string; name: string; path?: string }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t border-rule">
      <a className="inline-flex min-h-touch items-center text-small" href={`#${id}`}>
        {name}
      </a>
      {path && <Code className="pb-2 text-meta text-ink-3">{path}</Code>}
    </li>
  );
}
