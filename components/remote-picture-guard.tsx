/**
 * Takes away a remote picture that does not come, with the place it held. Inline and before any picture, so that it
 * hears of pictures that fail before React is there.
 */
export function RemotePictureGuard() {
  const script = `document.addEventListener('error',function(e){var t=e.target;if(t.hasAttribute&&t.hasAttribute('data-remote')){var b=t.closest('.pic,figure')||t;b.style.display='none';b.parentElement.classList.remove('pictured')}},true)`;
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
