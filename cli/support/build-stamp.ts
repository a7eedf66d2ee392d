import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  'cli/support/build-islands.ts',
  'cli/support/compress-static.ts',
];

/** Whether `.next` contains a finished build of the current sources. */
export const buildIsCurrent = () =>
  existsSync('.next/BUILD_ID') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();

/** Records the sources of the build in `.next`. */
export const markBuild = () => writeFileSync(stampFile, fingerprint());

/** Every file that the build is made of, by path. Tests are not among them, so changing one needs no new build. */
export const buildFiles = (): string[] =>
  sources
    .filter((source) => existsSync(source))
    .flatMap((source) =>
      statSync(source).isFile()
        ? source
        : readdirSync(source, { recursive: true, encoding: 'utf8' })
            .map((file) => path.join(source, file))
            .filter((file) => statSync(file).isFile())
            .sort(),
    )
    .filter((file) => !isOfTests.test(file));

const isOfTests = /\.(?:test|spec)\.tsx?$|^lib\/testing\//;

function fingerprint(): string {
  const hash = createHash('sha1').update(process.version);
  for (const file of buildFiles()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
