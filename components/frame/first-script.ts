import { themeKey } from '@/components/islands/theme-key';

/**
 * Runs in the head of every page, before the first paint: puts the reader's theme in place, also when it was chosen in
 * another tab or on a later page, and tells the sheets whether the system can share. Inline, so that no page waits for it;
 * its text never changes, so that a Content-Security-Policy can name it by its hash.
 */
export const firstScript = `(function(d){function f(){try{var t=localStorage.${themeKey};if(t=='dark'||t=='light')d.theme=t}catch(e){}}f();addEventListener('pageshow',f);addEventListener('storage',f);if(navigator.share)d.share=''})(document.documentElement.dataset)`;
