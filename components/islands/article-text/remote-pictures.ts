/** Hides remote pictures that fail to load, with the space they held. */
export function hideMissingPictures() {
  for (const image of document.images) if (image.complete && image.naturalWidth === 0) hide(image);
  document.addEventListener('error', ({ target }) => hide(target), { capture: true });
}

function hide(target: EventTarget | null) {
  if (!(target instanceof HTMLImageElement) || !('remote' in target.dataset)) return;
  const place = target.closest<HTMLElement>('a[aria-hidden], figure') ?? target;
  place.hidden = true;
}
