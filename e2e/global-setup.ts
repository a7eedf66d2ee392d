import { startSite } from './support/site';
import { copySample, hasSample, scratch, shared } from './support/sites';

/** Starts the program on the demo articles and, where it is there, on the real sample; stops both afterwards. */
export default async function globalSetup() {
  const sites = [await startSite({ DATA_DIR: scratch('data') })];
  process.env.ZHIWEN_E2E_DEMO = sites[0]?.url;
  if (hasSample) {
    const sample = await startSite({
      CONTENT_DIR: copySample(),
      MEDIA_DIR: shared.media,
      DATA_DIR: scratch('data'),
    });
    process.env.ZHIWEN_E2E_SAMPLE = sample.url;
    sites.push(sample);
  }
  return async () => {
    await Promise.all(sites.map((site) => site.stop()));
  };
}
