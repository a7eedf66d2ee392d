import { buildSite } from './build-site';

await buildSite().done;
