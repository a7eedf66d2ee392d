import type { Article } from '@/lib/content/article';
import { routes } from '@/lib/routes';
import { site } from '@/lib/site';

/**
 * What to heed before an article is passed on, and the ways to do it: plain links, a QR code of our own, and buttons that
 * `ShareTools` brings to life. Nothing is asked of another site before a reader follows a link.
 */
export function ShareRow({ article: { title, url, citations, isAiGenerated } }: { article: Article }) {
  const address = site.url + url;
  const sources = citations.list.length;
  const text = parameter(title);
  const link = parameter(address);
  const elsewhere = [
    ['微博', `https://service.weibo.com/share/share.php?url=${link}&title=${text}`],
    ['X', `https://x.com/intent/post?url=${link}&text=${text}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${text}`],
    ['邮件', `mailto:?subject=${text}&body=${link}`],
  ];
  return (
    <>
      {(isAiGenerated || sources > 0) && (
        <p className="heed">
          {isAiGenerated && '本文由人工智能生成。'}转发前，请先核对
          {sources > 0 ? <a href="#sources">{` ${sources} 处引用`}</a> : '事实'}。
        </p>
      )}
      <div className="share" role="group" aria-label="转发" id="share">
        <button type="button" data-act="link" hidden>
          复制链接
        </button>
        <button type="button" data-act="summary" hidden>
          复制摘要
        </button>
        <button type="button" data-act="system" hidden>
          系统分享
        </button>
        <button type="button" popoverTarget="qr">
          微信
        </button>
        {elsewhere.map(([name, href]) => (
          <a key={name} href={href} rel="external noopener nofollow">
            {name}
          </a>
        ))}
      </div>
      <p id="shared" className="meta" role="status" />
      <div popover="auto" id="qr" className="qr" role="dialog" aria-label="微信扫码">
        {/* Not loaded before it is shown; and no picture of the article's. */}
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it holds a picture, nothing to interact with */}
        <object
          data={routes.qrCode(url)}
          type="image/svg+xml"
          role="img"
          aria-label="本页网址的二维码"
          width={176}
          height={176}
        />
        用微信扫一扫，在手机上打开再转发。
      </div>
    </>
  );
}

/** A value as it stands in an address: Han goes as it is, which browsers encode, and which weighs a third. */
const parameter = (value: string) => value.replace(/[\s%&#+?"'<>\\^`{|}]/gu, encodeURIComponent);
