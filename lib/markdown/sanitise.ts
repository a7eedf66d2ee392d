import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * Allowed HTML: GitHub's schema plus the attributes for citations. Scripts and styles are removed with their
 * content; other disallowed elements are removed but their text stays.
 */
const schema: Options = {
  ...defaultSchema,
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'template',
    'noscript',
    'title',
    'textarea',
    'select',
    'svg',
    'math',
  ],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((tag) => tag !== 'input'),
    'u',
    'mark',
    'small',
    'abbr',
    'cite',
    'figure',
    'figcaption',
    'wbr',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': ['title', 'lang', 'dir', 'align', 'colSpan', 'rowSpan', 'span', 'start', 'reversed', 'open'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    sup: ['dataCitation', 'dataUse'],
    code: [['className', /^language-./]],
    blockquote: ['cite'],
    li: [],
    ul: [],
    ol: ['start'],
    section: [],
    input: [],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    cite: ['http', 'https'],
    src: ['http', 'https'],
  },
};

export const rehypeSanitiseArticle = [rehypeSanitize, schema] as const;
