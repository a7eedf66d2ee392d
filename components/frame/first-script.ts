import { themeKey } from '@/components/islands/theme-key';

/**
 * Runs in the head of every page before the first paint. Sets the reader's theme, and updates it when another tab changes
 * it or the page comes back from the back-forward cache; sets `data-share` if the system has a share sheet. Inline, so
 * that no page waits for it. Its text never changes, so a Content-Security-Policy can allow it by its hash.
 */
export const firstScript = `(function(d){function f(){try{var t=localStorage.${themeKey};if(t=='dark'||t=='light')d.theme=t}catch(e){}}f();addEventListener('pageshow',f);addEventListener('storage',f);if(navigator.share)d.share=''})(document.documentElement.dataset)`;
