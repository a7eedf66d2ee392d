/** Copies text to the clipboard, without HTTPS too. Resolves to whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    const before = document.activeElement;
    const selection = document.getSelection();
    const selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    if (selected) {
      selection?.removeAllRanges();
      selection?.addRange(selected);
    }
    return done;
  }
}
