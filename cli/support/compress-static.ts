import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { builtFiles } from '../../lib/paths';

/** Writes a brotli and a gzip copy of each text file of the build, at the best level, for the server to send. */
export function compressStaticFiles() {
  for (const file of readdirSync(builtFiles, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|svg|json)$/.test(file)) continue;
    const bytes = readFileSync(path.join(builtFiles, file));
    writeFileSync(path.join(builtFiles, `${file}.br`), brotliCompressSync(bytes));
    writeFileSync(
      path.join(builtFiles, `${file}.gz`),
      gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
    );
  }
}
