import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { copyText } from '@/components/islands/copy-text';
import { textFragment } from '@/lib/text/text-fragment';
import { longestQuote, routes } from '@/lib/urls/routes';
import { type Quotation, quotationOf } from './quotation';

type Props = {
  /** Of the article; the URL is absolute. */
  title: string;
  url: string;
  /** The element that holds the article's text. */
  body: RefObject<Element | null>;
};

/** Tools for a selected passage: copy a link to it, copy the quotation with its source, make a picture of it. */
export function QuoteTools({ title, url, body }: Props) {
  const [quotation, setQuotation] = useState<Quotation>();
  const [said, setSaid] = useState('');
  const tools = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // Wait until the selection settles.
    const onSelect = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        setQuotation(body.current ? quotationOf(document.getSelection(), body.current) : undefined);
        setSaid('');
      }, 250);
    };
    // Tab goes from the selection to the tools, which are at the end of the document.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setQuotation(undefined);
      if (event.key !== 'Tab' || event.shiftKey || tools.current?.contains(document.activeElement)) return;
      if (!first.current) return;
      event.preventDefault();
      first.current.focus();
    };
    onSelect();
    document.addEventListener('selectionchange', onSelect);
    addEventListener('keydown', onKey);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', onSelect);
      removeEventListener('keydown', onKey);
    };
  }, [body]);

  if (!quotation) return null;
  const { text, passage, left, top } = quotation;
  const place = { '--at-left': `${left}px`, '--at-top': `${top}px` } as CSSProperties;
  const link = `${url}#${textFragment(passage)}`;
  const copy = async (words: string, what: string) =>
    setSaid((await copyText(words)) ? `已复制${what}` : '没能复制');
  return (
    <div
      className="fixed inset-x-0 bottom-0 z-3 flex flex-wrap items-center border border-t-3 border-line bg-paper pb-[env(safe-area-inset-bottom)] text-small md:absolute md:inset-auto md:top-(--at-top) md:left-(--at-left) print:hidden"
      role="group"
      aria-label="选中的句子"
      style={place}
      ref={tools}
      // Pressing a tool must not clear the selection.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button className={tool} type="button" ref={first} onClick={() => copy(link, '这句的链接')}>
        复制这句的链接
      </button>
      <button
        className={tool}
        type="button"
        onClick={() => copy(`“${text}”\n——《${title}》 ${link}`, '引文')}
      >
        复制引文
      </button>
      {Array.from(text).length <= longestQuote && (
        <a
          className={tool}
          href={routes.quoteCard(new URL(url).pathname, text)}
          target="_blank"
          rel="noopener"
        >
          引文图片
        </a>
      )}
      <span
        className="text-meta text-ink-3 not-empty:basis-full not-empty:border-t not-empty:border-rule not-empty:px-4 not-empty:py-2"
        role="status"
      >
        {said}
      </span>
    </div>
  );
}

const tool = 'flex min-h-12 flex-[1_0_auto] items-center justify-center border-rule px-4 not-first:border-s';
