/**
 * The tables of `reader.db`. Raise `storeVersion` with every change to them, or to what ingest derives from a
 * file: a store of another version is emptied and filled anew by the next ingest, without being asked.
 */
export const storeVersion = 10;

export const createTables = /* sql */ `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO meta VALUES ('edition', 0);

  -- The manifest: what each file was when it was last read, and what was wrong with it.
  CREATE TABLE files (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified REAL NOT NULL,           -- ms since the epoch, fractions included
    hash TEXT NOT NULL,
    faults TEXT                       -- JSON of Fault[]; NULL when the file is fine
  ) WITHOUT ROWID;

  CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    section TEXT NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    date INTEGER NOT NULL,            -- ms since the epoch
    updated INTEGER,                  -- ms since the epoch; NULL for one that has not changed since it came out
    draft INTEGER NOT NULL,
    ai INTEGER,                       -- whether a machine wrote it; NULL where the file says nothing
    summary TEXT,
    picture TEXT,                     -- a path below MEDIA_DIR, from /, or a remote URL
    picture_alt TEXT,
    han INTEGER NOT NULL,             -- Han characters in the body
    words INTEGER NOT NULL,           -- other words
    citations_heading TEXT,
    citation_count INTEGER NOT NULL,
    selected_count INTEGER,           -- how many stories a daily paper was chosen from
    author TEXT,
    written_terms TEXT NOT NULL,      -- JSON: the names of tags and topics as the file has them, before aliases merge
    -- The long ones stand last: a listing then reads a row's first page only.
    body TEXT NOT NULL,               -- Markdown
    text TEXT NOT NULL,               -- the body as plain text
    sketch BLOB NOT NULL,             -- lib/text/sketch.ts
    UNIQUE (section, slug)
  );
  CREATE INDEX articles_by_date ON articles (draft, date);
  CREATE INDEX articles_by_title ON articles (title);

  -- Old addresses that articles say they have had (aliases in front matter), as lib/text/address-key.ts spells them.
  CREATE TABLE article_aliases (
    path TEXT NOT NULL, article_id INTEGER NOT NULL,
    PRIMARY KEY (path, article_id)
  ) WITHOUT ROWID;
  CREATE INDEX article_aliases_by_article ON article_aliases (article_id);

  CREATE TABLE sections (folder TEXT PRIMARY KEY, title TEXT, link_title TEXT, description TEXT) WITHOUT ROWID;

  CREATE TABLE terms (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,               -- 'tag' or 'topic'
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    position INTEGER,                 -- the order that taxonomy.yml gives topics
    UNIQUE (kind, slug)
  );
  CREATE INDEX terms_by_name ON terms (name);
  CREATE TABLE term_aliases (
    kind TEXT NOT NULL, slug TEXT NOT NULL, term_id INTEGER NOT NULL,
    PRIMARY KEY (kind, slug)
  ) WITHOUT ROWID;
  CREATE TABLE article_terms (
    article_id INTEGER NOT NULL, position INTEGER NOT NULL, term_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,               -- as the article spells it
    PRIMARY KEY (article_id, kind, position)
  ) WITHOUT ROWID;
  CREATE INDEX article_terms_by_term ON article_terms (term_id);

  CREATE TABLE citations (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,        -- the author's order
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT, host TEXT, title TEXT, publisher TEXT, author TEXT, published TEXT, retrieved TEXT,
    uses INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
  ) WITHOUT ROWID;
  CREATE INDEX citations_by_host ON citations (host);
  CREATE INDEX citations_by_publisher ON citations (publisher) WHERE publisher IS NOT NULL;

  -- Where titles of articles and long names of terms may break in large type. Not a column of theirs: breaks are known
  -- only when all names are, and to put them into the long row of an article then would write all of it again.
  CREATE TABLE title_breaks (
    title TEXT PRIMARY KEY,
    breaks TEXT NOT NULL              -- JSON of WordBreaks (lib/text/word-breaks.ts)
  ) WITHOUT ROWID;
  -- The names of terms and publishers that those breaks keep whole (lib/text/title-names.ts).
  CREATE TABLE title_names (name TEXT PRIMARY KEY) WITHOUT ROWID;

  -- Who is cited: every host that an article's citations name, and how many of them name it.
  CREATE TABLE sources (id INTEGER PRIMARY KEY, host TEXT NOT NULL UNIQUE);
  CREATE TABLE article_sources (
    article_id INTEGER NOT NULL, source_id INTEGER NOT NULL, citations INTEGER NOT NULL,
    PRIMARY KEY (article_id, source_id)
  ) WITHOUT ROWID;

  -- Pairs of articles that tell the same story, the lower id first, and what finds them (lib/text/sketch.ts).
  CREATE TABLE same_story (
    article_id INTEGER NOT NULL, other_id INTEGER NOT NULL,
    PRIMARY KEY (article_id, other_id)
  ) WITHOUT ROWID;
  CREATE INDEX same_story_by_other ON same_story (other_id);
  CREATE TABLE story_keys (
    key INTEGER NOT NULL, date INTEGER NOT NULL, article_id INTEGER NOT NULL,
    PRIMARY KEY (key, date, article_id)
  ) WITHOUT ROWID;

  -- Local pictures that articles name. No row: the file is not there, or is no picture.
  CREATE TABLE pictures (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL, modified REAL NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE article_pictures (
    article_id INTEGER NOT NULL, path TEXT NOT NULL,
    PRIMARY KEY (article_id, path)
  ) WITHOUT ROWID;
  CREATE INDEX article_pictures_by_path ON article_pictures (path);

  -- Full text, already in words of its own (lib/text/search-text.ts). Contentless: they hold the index only. Two, since
  -- what stands in the head of an article is asked for again and again, and its words are a tenth of all.
  CREATE VIRTUAL TABLE search_head USING fts5 (
    title, summary, terms,
    content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '+#'"
  );
  CREATE VIRTUAL TABLE search_body USING fts5 (
    body, citations,
    content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '+#'"
  );
  -- Bytes gathered before a piece of the index is written: larger pieces are merged less often.
  INSERT INTO search_head (search_head, rank) VALUES ('hashsize', 4000000);
  INSERT INTO search_body (search_body, rank) VALUES ('hashsize', 16000000);
`;
