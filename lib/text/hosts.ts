/** The host of an address as sources are counted by: without `www.`, lower case; `undefined` for what is no web address. */
export function hostOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '').replace(/\.+$/, '') || undefined;
}

/** The hosts of all web addresses in a text. */
export function hostsIn(text: string): string[] {
  if (!text.includes('://')) return [];
  return (text.match(/https?:\/\/[\w.:%-]+/gi) ?? []).flatMap((url) => hostOf(url) ?? []);
}

/** The host that a reader means by `example.com`, `www.Example.com/` or a whole address; `undefined` for none. */
export function readHost(written: string): string | undefined {
  const bare = written.trim();
  return hostOf(/^https?:\/\//i.test(bare) ? bare : `https://${bare}`);
}
