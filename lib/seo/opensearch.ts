import { site } from '../site';
import { escapeXml } from '../text/xml';
import { routes } from '../urls/routes';

/** The OpenSearch 1.1 description with the suggestions extension, for searching from the address bar. */
export function openSearch(): string {
  const url = (type: string, path: string, more = '') =>
    `<Url type="${type}"${more} template="${escapeXml(`${site.url}${path}`)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(site.shortName)}</ShortName>
<Description>${escapeXml(`搜索${site.name}：${site.description}`)}</Description>
${url('text/html', `${routes.search()}?q={searchTerms}`)}
${url('application/x-suggestions+json', `${routes.suggestions()}?q={searchTerms}`)}
${url('application/rss+xml', `${routes.searchFeed()}?q={searchTerms}`)}
${url('application/opensearchdescription+xml', routes.openSearch(), ' rel="self"')}
<Image width="16" height="16" type="image/svg+xml">${escapeXml(`${site.url}/icon.svg`)}</Image>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}
