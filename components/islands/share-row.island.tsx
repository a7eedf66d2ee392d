'use client';

import clsx from 'clsx';
import { type ComponentProps, useState } from 'react';
import { Meta } from '@/components/ui/meta';
import { copyText } from './copy-text';

type Props = {
  title: string;
  summary?: string;
  /** The article's URL, absolute. */
  url: string;
  /** The URL of its QR code. */
  qrCode: string;
};

/**
 * Ways to share an article: plain links and our own QR code, plus buttons where scripts run. Nothing is requested from
 * another site until a reader follows a link.
 */
export function ShareRow({ title, summary, url, qrCode }: Props) {
  const [said, setSaid] = useState('');

  async function copy(text: string, what: string) {
    // Screen readers announce the same message again only if it was cleared in between.
    setSaid('');
    setSaid((await copyText(text)) ? `已复制${what}` : `没能复制，请自己选取：${text}`);
  }
  return (
    <>
      <div
        className="flex flex-wrap overflow-hidden border-y border-line print:hidden"
        role="group"
        aria-label="转发"
        id="share"
      >
        <ShareButton className="unscripted:hidden" onClick={() => copy(url, `链接 ${url}`)}>
          复制链接
        </ShareButton>
        <ShareButton
          className="unscripted:hidden"
          onClick={() => copy([title, summary, url].filter(Boolean).join('\n'), `标题、摘要和链接 ${url}`)}
        >
          复制摘要
        </ShareButton>
        <ShareButton
          className="unscripted:hidden [:root:not([data-share])_&]:hidden"
          // Cancelling is not an error.
          onClick={() => navigator.share({ url, title }).catch(() => {})}
        >
          系统分享
        </ShareButton>
        <ShareButton popoverTarget="qr">微信</ShareButton>
        {elsewhere(title, url).map(([name, href]) => (
          <a className={place} key={name} href={href} rel="external noopener nofollow">
            {name}
          </a>
        ))}
      </div>
      {/* Not hidden while empty: screen readers announce changes only in an element they already know. */}
      <Meta id="shared" role="status" className="-mt-3 wrap-anywhere empty:-mt-6 print:hidden">
        {said}
      </Meta>
      <div className="md:w-[13.2rem]" popover="auto" id="qr" role="dialog" aria-label="微信扫码">
        {/* An object loads only once it is shown. */}
        <object
          className="mb-2 block"
          data={qrCode}
          type="image/svg+xml"
          aria-label="本页网址的二维码"
          width={176}
          height={176}
        />
        用微信扫一扫，在手机上打开再转发。
      </div>
    </>
  );
}

/** Items fill whole rows. Their outer borders are pushed out of the row and clipped. */
const place =
  '-ms-px -mt-px flex min-h-12 flex-[1_1_24%] items-center justify-center border border-rule text-small md:basis-auto';

function ShareButton({ className, ...props }: ComponentProps<'button'>) {
  return <button type="button" className={clsx(place, className)} {...props} />;
}

function elsewhere(title: string, url: string): [name: string, href: string][] {
  const [text, link] = [parameter(title), parameter(url)];
  return [
    ['微博', `https://service.weibo.com/share/share.php?url=${link}&title=${text}`],
    ['X', `https://x.com/intent/post?url=${link}&text=${text}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${text}`],
    ['邮件', `mailto:?subject=${text}&body=${link}`],
  ];
}

/** Encodes a query value but leaves Han as it is: browsers encode it themselves, and the HTML is a third as long. */
const parameter = (value: string) => value.replace(/[\s%&#+?"'<>\\^`{|}]/gu, encodeURIComponent);
