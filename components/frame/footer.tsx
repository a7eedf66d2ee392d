import { Container } from '@/components/ui/container';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';

/** The footer of every page. */
export function Footer() {
  const feeds = routes.feeds(routes.home());
  const links = [
    { name: `关于${site.name}`, url: routes.about() },
    { name: '主题', url: routes.terms('topic') },
    { name: '标签', url: routes.terms('tag') },
    { name: '往期', url: routes.archive() },
    { name: '来源', url: routes.sources() },
    { name: '搜索', url: routes.search() },
    { name: '开发者', url: routes.developers() },
    { name: 'RSS', url: feeds.rss },
    { name: 'Atom', url: feeds.atom },
    { name: 'JSON Feed', url: feeds.json },
  ];
  return (
    <Container as="footer" className="mt-18 pb-12 text-small">
      <div className="border-t border-line pt-4">
        <ul className="flex flex-wrap gap-x-6 *:*:inline-flex *:*:min-h-touch *:*:items-center">
          {links.map(({ name, url }) => (
            <li key={name}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
        <p className="mt-3 max-w-measure text-meta/[1.7] text-ink-3">{site.notice}</p>
      </div>
    </Container>
  );
}
