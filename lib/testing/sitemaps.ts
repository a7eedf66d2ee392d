import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect } from 'vitest';

/** Parses sitemaps as a crawler does, independently of the program's modules. */

export type Url = { loc: string; lastmod?: string; 'image:image'?: { 'image:loc': string } };

export function readXml(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  const isArray = (name: string) => ['url', 'sitemap'].includes(name);
  return new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray }).parse(xml);
}

export const urlsOf = (xml: string): Url[] => readXml(xml).urlset.url ?? [];
