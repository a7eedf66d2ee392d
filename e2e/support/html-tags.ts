const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** The attributes of all tags of one name in React's HTML, without those in scripts. */
export function tagsOf(html: string, name: string): Record<string, string>[] {
  const shown = html.replace(/<script\b.*?<\/script>/gs, '');
  return [...shown.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'gi'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        value.replace(/&([\w#]+);/g, (whole, entity: string) => entities[entity] ?? whole),
      ]),
    ),
  );
}
