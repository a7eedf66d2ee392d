import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect } from 'vitest';
import type { FeedForm } from '../urls/routes';

/** Parses feeds independently of the program's modules. */

export type ReadEntry = {
  id?: string;
  url?: string;
  title?: string;
  summary?: string;
  html?: string;
  author?: string;
  terms: string[];
  /** ms since the epoch. */
  published: number;
  /** Absent in RSS. */
  updated?: number;
};

export type ReadFeed = { title?: string; page?: string; self?: string; entries: ReadEntry[] };

/** Parses the three forms of a feed. Fails if one violates its specification. */
export function readForms(written: Record<FeedForm, string>): Record<FeedForm, ReadFeed> {
  for (const xml of [written.rss, written.atom]) {
    expect(XMLValidator.validate(xml), xml.slice(0, 500)).toBe(true);
    // The `Char` production of XML 1.0, which the validator does not check.
    expect(xml).not.toMatch(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  }
  return { rss: readRss(written.rss), atom: readAtom(written.atom), json: readJson(written.json) };
}

function readRss(xml: string): ReadFeed {
  const feed = parseRssFeed(xml);
  expect(feed).toMatchObject({
    title: expect.any(String),
    link: absolute,
    description: expect.any(String),
    language: 'zh-Hans',
  });
  return {
    title: feed.title,
    page: feed.link,
    self: feed.atom?.links?.find(({ rel }) => rel === 'self')?.href,
    entries: (feed.items ?? []).map((item) => {
      expect(item).toMatchObject({ guid: { value: absolute, isPermaLink: true }, link: absolute });
      expect(item.pubDate).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      return {
        id: item.guid?.value,
        url: item.link,
        title: item.title,
        summary: item.description,
        html: item.content?.encoded,
        author: item.dc?.creators?.[0],
        terms: (item.categories ?? []).map(({ name }) => name ?? ''),
        published: Date.parse(item.pubDate ?? ''),
      };
    }),
  };
}

function readAtom(xml: string): ReadFeed {
  const feed = parseAtomFeed(xml);
  // RFC 4287, section 4.1.1: an entry without an author inherits the feed's.
  expect(feed).toMatchObject({
    id: absolute,
    title: { value: expect.any(String) },
    updated: dateTime,
    authors: [{ name: expect.any(String), uri: absolute }],
  });
  const entries = feed.entries ?? [];
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const linkOf = (links: typeof feed.links, rel: string) => links?.find((link) => link.rel === rel)?.href;
  return {
    title: feed.title?.value,
    page: linkOf(feed.links, 'alternate'),
    self: linkOf(feed.links, 'self'),
    entries: entries.map((entry) => {
      expect(entry).toMatchObject({ id: absolute, updated: dateTime, published: dateTime });
      expect(entry.content?.type).toBe('html');
      return {
        id: entry.id,
        url: linkOf(entry.links, 'alternate'),
        title: entry.title?.value,
        summary: entry.summary?.value,
        html: entry.content?.value,
        author: entry.authors?.[0]?.name,
        terms: (entry.categories ?? []).map(({ term }) => term ?? ''),
        published: Date.parse(entry.published ?? ''),
        updated: Date.parse(entry.updated ?? ''),
      };
    }),
  };
}

/** As specified at jsonfeed.org/version/1.1. */
function readJson(text: string): ReadFeed {
  const raw = JSON.parse(text);
  const known =
    'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items';
  expect(Object.keys(raw).filter((key) => !known.split(' ').includes(key))).toEqual([]);
  expect(raw).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.any(String),
    home_page_url: absolute,
    feed_url: absolute,
    language: 'zh-Hans',
    authors: [{ name: expect.any(String) }],
  });
  const ofItems =
    'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments';
  for (const item of raw.items) {
    expect(Object.keys(item).filter((key) => !ofItems.split(' ').includes(key))).toEqual([]);
    expect(item).toMatchObject({
      id: expect.any(String),
      url: absolute,
      content_html: expect.any(String),
      date_published: dateTime,
      date_modified: dateTime,
    });
    expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    if ('image' in item) expect(item.image).toMatch(/^https?:\/\//);
  }
  const feed = parseJsonFeed(raw);
  expect(feed.items?.length ?? 0).toBe(raw.items.length);
  return {
    title: feed.title,
    page: feed.home_page_url,
    self: feed.feed_url,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      author: item.authors?.[0]?.name,
      terms: item.tags ?? [],
      published: Date.parse(item.date_published ?? ''),
      updated: Date.parse(item.date_modified ?? ''),
    })),
  };
}

const absolute = expect.stringMatching(/^https?:\/\/[^\s]+$/);
const dateTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
