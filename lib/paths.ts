import path from 'node:path';

/** Where content, pictures and data live: absolute paths from the contract's variables (README). */
export const contentDir = path.resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR ?? 'content');
export const mediaDir = path.resolve(/* turbopackIgnore: true */ process.env.MEDIA_DIR ?? 'public');
export const dataDir = path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? '.data');

/** Where the build is, and in it the files that browsers load and the scripts of islands: below the project's folder. */
export const builtFiles = path.resolve(/* turbopackIgnore: true */ '.next/static');
export const islandsFolder = path.join(builtFiles, 'islands');
