/** Names with counts; the whole row is the link. */
export function TermRows({ terms }: { terms: { name: string; url: string; count: number }[] }) {
  return (
    <ul className="rows">
      {terms.map(({ name, url, count }) => (
        <li key={url}>
          <a href={url}>
            {name}
            <span className="num">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
