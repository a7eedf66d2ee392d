/** Calls `press` when a reader types the keys that a control in the island says it has (`aria-keyshortcuts`). */
export function listenForShortcuts(island: Element, press: (control: HTMLElement) => void) {
  const control = island.querySelector<HTMLElement>('[aria-keyshortcuts]');
  if (!control) return;
  addEventListener('keydown', (event) => {
    if (!isShortcut(event, control)) return;
    event.preventDefault();
    press(control);
  });
}

function isShortcut(event: KeyboardEvent, control: Element): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.isComposing || event.defaultPrevented || altKey) return false;
  const pressed = `${ctrlKey ? 'Control+' : ''}${metaKey ? 'Meta+' : ''}${key.toUpperCase()}`;
  const isWanted = control.getAttribute('aria-keyshortcuts')?.split(' ').includes(pressed) ?? false;
  return isWanted && (ctrlKey || metaKey || !isTyping(target));
}

/** Whether a key pressed there is text: a ticked box takes none. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));
