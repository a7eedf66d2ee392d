/** Host of a URL as a source key: lower case, without `www.`; `undefined` if `url` is not an http(s) URL. */
export function hostOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '').replace(/\.+$/, '') || undefined;
}

/** The hosts of all http(s) URLs in a text. */
export function hostsIn(text: string): string[] {
  if (!text.includes('://')) return [];
  return (text.match(/https?:\/\/[\w.:%-]+/gi) ?? []).flatMap((url) => hostOf(url) ?? []);
}

/**
 * Parses what a reader typed as a host: `example.com`, `www.Example.com/` or a full URL; `undefined` if invalid.
 */
export function readHost(written: string): string | undefined {
  const bare = written.trim();
  return hostOf(/^https?:\/\//i.test(bare) ? bare : `https://${bare}`);
}
