/** Calls `press` when a reader types a shortcut that a control in the island lists in `aria-keyshortcuts`. */
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

/** Whether a key pressed in this element would type text. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));
