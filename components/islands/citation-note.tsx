import { useEffect, useRef } from 'react';

/** A citation's number in the text, and its source in the list. */
export type NotedCitation = { link: HTMLAnchorElement; source: HTMLElement };

type Props = { citation: NotedCitation; onClose: () => void };

/**
 * A source beside the number that cites it, with the way to the list and to the original. It says what the list says, so
 * that no source is in the page twice. Esc, or a click elsewhere, closes it.
 */
export function CitationNote({ citation: { link, source }, onClose }: Props) {
  const note = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = note.current;
    if (!box) return;
    // The number is what the note belongs to: for its place, and for the order of Tab.
    box.showPopover({ source: link });
    box.focus({ preventScroll: true });
    const onToggle = ({ newState }: ToggleEvent) => newState === 'closed' && onClose();
    box.addEventListener('toggle', onToggle);
    return () => box.removeEventListener('toggle', onToggle);
  }, [link, onClose]);

  const [cite, meta] = source.querySelectorAll('cite, .meta');
  const original =
    cite?.firstElementChild instanceof HTMLAnchorElement ? cite.firstElementChild.href : undefined;
  const facts = Array.from(meta?.children ?? [], (fact) => fact.textContent ?? '')
    .filter((fact) => !ofTheList.test(fact))
    .map((fact) => fact.replace(/^发表 /, ''));
  return (
    <div popover="auto" role="note" tabIndex={-1} ref={note}>
      <b>{cite?.textContent}</b>
      <br />
      {facts.join('，')}
      <div className="acts">
        <a href={link.hash}>看全部引用</a>
        {original && (
          <a href={original} rel="external noopener">
            打开原文
          </a>
        )}
      </div>
    </div>
  );
}

/** What only the list has use for. */
const ofTheList = /^(?:检索|回到文中|正文未引)/;
