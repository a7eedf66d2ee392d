import { startSite } from './support/site';
import { copyOf, scratch, startedCorpora, urlVariable } from './support/sites';

/** Starts the program on the demo articles and on each corpus under test; stops all of it afterwards. */
export default async function globalSetup() {
  const stops: (() => Promise<void>)[] = [];
  // One after another: the first of them builds the program.
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
