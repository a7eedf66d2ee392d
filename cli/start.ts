import { serve } from './support/serve';

await serve({ dev: false });
