import { compileMDX } from 'next-mdx-remote/rsc';
import type { ComponentProps, ReactNode } from 'react';
import { Picture } from '@/components/ui/picture';
import { bodyPicture } from '@/lib/content/article';
import type { TableOfContents } from '@/lib/markdown/article-html';
import { rehypePlugins, remarkPlugins } from '@/lib/markdown/pipeline';

/**
 * Renders an article's Markdown. `hero` goes after the opening quotation, or first if there is none. Returns the body and
 * its headings.
 */
export async function renderArticleBody(
  markdown: string,
  hero: ReactNode,
): Promise<{ body: ReactNode; contents: TableOfContents }> {
  const contents: TableOfContents = [];
  let opened = false;
  const { content } = await compileMDX({
    source: markdown,
    options: {
      mdxOptions: {
        format: 'md',
        remarkPlugins: remarkPlugins({ list: [] }),
        rehypePlugins: rehypePlugins({
          citations: 'page',
          contents,
          picture: measure,
          onOpening: () => (opened = true),
        }),
      },
    },
    components: {
      img: BodyPicture,
      blockquote: (props: ComponentProps<'blockquote'>) =>
        props.className === 'opening' ? (
          <>
            <blockquote {...props} />
            {hero}
          </>
        ) : (
          <blockquote {...props} />
        ),
    },
  });
  return {
    contents,
    body: (
      <div className="prose">
        {!opened && hero}
        {content}
      </div>
    ),
  };
}

const measure = (src: string) => {
  const picture = bodyPicture(src);
  return picture?.kind === 'local' ? { width: picture.width, height: picture.height } : picture && {};
};

function BodyPicture({ src, alt }: ComponentProps<'img'>) {
  const picture = typeof src === 'string' ? bodyPicture(src) : undefined;
  return picture ? <Picture picture={picture} place="body" alt={alt ?? ''} /> : null;
}
