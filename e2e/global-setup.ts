import { startSite } from './support/site';
import { copyOf, corporaToStart, scratch, urlVariable } from './support/sites';

/** Starts a site for each corpus. Returns a function that stops them all. */
export default async function globalSetup() {
  const stops: (() => Promise<void>)[] = [];
  // One at a time: the first one runs the build.
  for (const corpus of corporaToStart) {
    const { url, stop } = await startSite({
      CONTENT_DIR: copyOf(corpus),
      MEDIA_DIR: corpus.media,
      DATA_DIR: scratch('data'),
    });
    process.env[urlVariable(corpus)] = url;
    stops.push(stop);
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
