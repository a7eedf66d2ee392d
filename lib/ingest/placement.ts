import type { Fault } from '../schema/fault';
import { hasPictureName } from '../urls/picture-path';
import { reservedFolders } from '../urls/reserved';
import { feedFiles } from '../urls/routes';
import { sectionAndSlug } from '../urls/section-and-slug';

/** True for the `_index.md` that describes a section. */
export const isSectionFile = (file: string) => /^[^/]+\/_index\.md$/i.test(file);

const feedNames: ReadonlySet<string> = new Set(Object.values(feedFiles));

/** The fault of a file that lies where no article can be: outside a section, or under a URL that the site itself uses. */
export function misplacement(file: string): Fault | undefined {
  const [section, ...rest] = file.split('/');
  if (rest.length === 0) {
    return {
      file,
      line: 1,
      field: '位置',
      problem: '不在任何版面的文件夹里',
      fix: '移到一个版面的文件夹，例如 insights/',
    };
  }
  if (reservedFolders.has((section ?? '').toLowerCase())) {
    return {
      file,
      line: 1,
      field: '位置',
      problem: `“${section}”是本站自己的网址，不能作版面`,
      fix: '给这个文件夹改名',
    };
  }
  if (!/\.md$/i.test(file)) {
    return {
      file,
      line: 1,
      field: '文件名',
      problem: '不以 .md 结尾，不会收录',
      fix: '把文件名的结尾改成 .md',
    };
  }
  const slug = sectionAndSlug(file)[1];
  if (feedNames.has(slug) || feedNames.has((section ?? '').toLowerCase())) {
    return {
      file,
      line: 1,
      field: '网址',
      problem: '网址会是一个订阅源的',
      fix: '给文件或文件夹改名，名字不是 index.xml、atom.xml、index.json',
    };
  }
  if (rest.length === 1 && slug === 'index') {
    return { file, line: 1, field: '网址', problem: '这个名字是版面自己的', fix: '给这个文件改名' };
  }
  if (hasPictureName.test(slug) || hasPictureName.test(section ?? '')) {
    return {
      file,
      line: 1,
      field: '网址',
      problem: '网址会像一张图片的',
      fix: '给文件或文件夹改名，名字不以 .jpg、.png 之类结尾',
    };
  }
  return undefined;
}

/** The fault of a file whose URL another file already has. */
export const sameUrl = (file: string, other: string): Fault => ({
  file,
  line: 1,
  field: '网址',
  problem: `与 ${other} 的网址相同（/${sectionAndSlug(file).join('/')}）`,
  fix: '给其中一个文件改名',
});
