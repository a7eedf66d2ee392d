import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stampFile = '.next/ZHIWEN_BUILD';
/** The inputs of the Next build; content is not one of them. */
const sources = [
  'app',
  'components',
  'lib',
  'next.config.mjs',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
  'cli/build-islands.ts',
  'cli/compress-static.ts',
];

/** Whether `.next` contains a finished build of the current sources. */
export const buildIsCurrent = () =>
  existsSync('.next/BUILD_ID') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();

/** Records the sources of the build in `.next`. */
export const markBuild = () => writeFileSync(stampFile, fingerprint());

function fingerprint(): string {
  const hash = createHash('sha1').update(process.version);
  const add = (file: string, isFolder: boolean) => {
    if (!isFolder) hash.update(file).update(readFileSync(file));
    else
      for (const entry of readdirSync(file, { withFileTypes: true }))
        add(path.join(file, entry.name), entry.isDirectory());
  };
  for (const source of sources) if (existsSync(source)) add(source, !/\.\w+$/.test(source));
  return hash.digest('hex');
}
