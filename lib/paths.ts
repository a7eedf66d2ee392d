import path from 'node:path';

/** Absolute paths of content, pictures and data, from environment variables (README). */
export const contentDir = path.resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR || 'content');
export const mediaDir = path.resolve(/* turbopackIgnore: true */ process.env.MEDIA_DIR || 'public');
export const dataDir = path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || '.data');

/** The build's files for browsers, and the island scripts among them. */
export const builtFiles = path.resolve(/* turbopackIgnore: true */ '.next/static');
export const islandsFolder = path.join(builtFiles, 'islands');
