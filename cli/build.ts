import { buildSite } from './support/build-site';

await buildSite().done;
