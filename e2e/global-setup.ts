import { startSite } from './support/site';
import { copyOf, scratch, startedCorpora, urlVariable } from './support/sites';

/** Starts a site for the demo articles and one for each corpus under test. Returns a function that stops them. */
export default async function globalSetup() {
  const stops: (() => Promise<void>)[] = [];
  // In sequence, since the first one runs the build.
  for (const corpus of startedCorpora) {
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
