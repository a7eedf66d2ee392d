/**
 * The tables of `reader.db`. Raise `storeVersion` with every change to them or to what ingest derives from a file;
 * the next ingest then empties and refills an older store automatically.
 */
export const storeVersion = 11;

export const createTables = /* sql */ `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO meta VALUES ('edition', 0);

  -- Manifest: state of each file when last read, and its faults.
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
    updated INTEGER,                  -- ms since the epoch; NULL if unchanged since publication
    draft INTEGER NOT NULL,
    ai INTEGER,                       -- whether a machine wrote it; NULL if the file does not say
    summary TEXT,
    picture TEXT,                     -- a path below MEDIA_DIR, from /, or a remote URL
    picture_alt TEXT,
    han INTEGER NOT NULL,             -- Han characters in the body
    words INTEGER NOT NULL,           -- other words
    citations_heading TEXT,
    citation_count INTEGER NOT NULL,
    selected_count INTEGER,           -- number of stories a daily paper was selected from
    author TEXT,
    written_terms TEXT NOT NULL,      -- JSON: names of tags and topics as written, before aliases are resolved
    -- Long columns come last, so that a listing reads only the first page of a row.
    body TEXT NOT NULL,               -- Markdown
    text TEXT NOT NULL,               -- the body as plain text
    minhash BLOB NOT NULL,            -- lib/text/minhash.ts
    UNIQUE (section, slug)
  );
  CREATE INDEX articles_by_date ON articles (draft, date);
  CREATE INDEX articles_by_title ON articles (title);

  -- Old URLs of articles (aliases in front matter), as keys by lib/urls/url-key.ts.
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
    position INTEGER,                 -- order of topics in taxonomy.yml
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

  -- Where article titles and long term names may break in large type. Separate tables, because breaks are computed
  -- after all names are known, and updating the articles table would rewrite its long rows.
  CREATE TABLE title_breaks (
    title TEXT PRIMARY KEY,
    breaks TEXT NOT NULL              -- JSON of WordBreaks (lib/text/word-breaks.ts)
  ) WITHOUT ROWID;
  -- Names of terms and publishers that these breaks keep whole (lib/text/title-names.ts).
  CREATE TABLE title_names (name TEXT PRIMARY KEY) WITHOUT ROWID;

  -- Hosts cited by articles, and the number of citations of each.
  CREATE TABLE sources (id INTEGER PRIMARY KEY, host TEXT NOT NULL UNIQUE);
  CREATE TABLE article_sources (
    article_id INTEGER NOT NULL, source_id INTEGER NOT NULL, citations INTEGER NOT NULL,
    PRIMARY KEY (article_id, source_id)
  ) WITHOUT ROWID;

  -- Pairs of articles that tell the same story, lower id first, and the keys for finding them (lib/text/minhash.ts).
  CREATE TABLE same_story (
    article_id INTEGER NOT NULL, other_id INTEGER NOT NULL,
    PRIMARY KEY (article_id, other_id)
  ) WITHOUT ROWID;
  CREATE INDEX same_story_by_other ON same_story (other_id);
  CREATE TABLE story_keys (
    key INTEGER NOT NULL, date INTEGER NOT NULL, article_id INTEGER NOT NULL,
    PRIMARY KEY (key, date, article_id)
  ) WITHOUT ROWID;

  -- Local pictures used by articles. No row if the file is missing or not a picture.
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

  -- Full text, tokenised by lib/text/search-text.ts. Contentless: index only. Two tables, because the head of an
  -- article is queried far more often and has only a tenth of the words.
  CREATE VIRTUAL TABLE search_head USING fts5 (
    title, summary, terms,
    content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '+#'"
  );
  CREATE VIRTUAL TABLE search_body USING fts5 (
    body, citations,
    content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '+#'"
  );
  -- Bytes buffered before an index segment is written: larger segments are merged less often.
  INSERT INTO search_head (search_head, rank) VALUES ('hashsize', 4000000);
  INSERT INTO search_body (search_body, rank) VALUES ('hashsize', 16000000);
`;
