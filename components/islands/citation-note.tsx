import { type ComponentProps, useEffect, useRef } from 'react';

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

  const [cite, meta] = source.querySelectorAll('cite, p');
  const original =
    cite?.firstElementChild instanceof HTMLAnchorElement ? cite.firstElementChild.href : undefined;
  const facts = Array.from(meta?.children ?? [], (fact) => fact.textContent ?? '')
    .filter((fact) => !ofTheList.test(fact))
    .map((fact) => fact.replace(/^发表 /, ''));
  return (
    <div className="md:w-[22rem]" popover="auto" role="note" tabIndex={-1} ref={note}>
      <b className="font-song">{cite?.textContent}</b>
      <br />
      {facts.join('，')}
      <div className="mt-2 flex justify-between gap-4">
        <Action href={link.hash}>看全部引用</Action>
        {original && (
          <Action href={original} rel="external noopener">
            打开原文
          </Action>
        )}
      </div>
    </div>
  );
}

function Action(props: ComponentProps<'a'>) {
  return <a className="inline-flex min-h-touch items-center underline decoration-edge" {...props} />;
}

/** What only the list has use for. */
const ofTheList = /^(?:检索|回到文中|正文未引)/;
