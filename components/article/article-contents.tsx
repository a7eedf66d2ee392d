import clsx from 'clsx';
import type { TableOfContents } from '@/lib/markdown/article-html';

/** The contents: folded on phones, in the margin on wide screens. */
export function ArticleContents({ contents, sources }: { contents: TableOfContents; sources?: string }) {
  return (
    <details className="-mb-6 lg:mb-0 lg:unfolded print:hidden">
      <summary className="fold-summary border-t border-rule font-song font-bold lg:pointer-events-none lg:border-line lg:after:hidden">
        目录
      </summary>
      <nav aria-label="目录">
        <ol>
          {contents.map(({ id, text, depth }) => (
            <ContentsLink key={id} href={`#${id}`} isSub={depth > 2}>
              {text}
            </ContentsLink>
          ))}
          {sources && <ContentsLink href="#sources">{sources}</ContentsLink>}
        </ol>
      </nav>
    </details>
  );
}

function ContentsLink({ href, isSub, children }: { href: string; isSub?: boolean; children: string }) {
  return (
    <li>
      <a
        className={clsx(
          'flex min-h-touch items-center border-t border-rule py-2 text-small/[1.5] lg:min-h-0 lg:border-t-0 lg:py-[0.45rem] lg:text-ink-2',
          isSub && 'ps-[1em]',
        )}
        href={href}
      >
        {children}
      </a>
    </li>
  );
}
