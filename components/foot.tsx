import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';

/** The foot of every page. */
export function Foot() {
  const feeds = routes.feeds(routes.home());
  return (
    <footer className="foot page">
      <ul>
        <li>
          <a href={routes.about()}>关于{site.name}</a>
        </li>
        <li>
          <a href={routes.terms('topic')}>主题</a>
        </li>
        <li>
          <a href={routes.terms('tag')}>标签</a>
        </li>
        <li>
          <a href={routes.archive()}>往期</a>
        </li>
        <li>
          <a href={routes.sources()}>来源</a>
        </li>
        <li>
          <a href={routes.search()}>搜索</a>
        </li>
        <li>
          <a href={routes.developers()}>开发者</a>
        </li>
        <li>
          <a href={feeds.rss}>RSS</a>
        </li>
        <li>
          <a href={feeds.atom}>Atom</a>
        </li>
        <li>
          <a href={feeds.json}>JSON Feed</a>
        </li>
      </ul>
      <p>{site.notice}</p>
    </footer>
  );
}
