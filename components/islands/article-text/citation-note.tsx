import { type ComponentProps, useEffect, useRef } from 'react';

/** The link on a citation's number in the text, and the element of its source in the list. */
export type CitationElements = { link: HTMLAnchorElement; source: HTMLElement };

type Props = { citation: CitationElements; onClose: () => void };

/**
 * Shows a source beside the number that cites it, with links to the list and to the original. The text is copied from
 * the list, so that the HTML contains each source only once. Esc or a click elsewhere closes the note.
 */
export function CitationNote({ citation: { link, source }, onClose }: Props) {
  const note = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = note.current;
    if (!box) return;
    // `source` makes the link the popover's invoker, which sets its position and its place in the Tab order.
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
    .filter((fact) => !listOnly.test(fact))
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

/** Facts that only make sense in the list. */
const listOnly = /^(?:检索|回到文中|正文未引)/;
