import { serve } from './support/serve';

await serve({ dev: true });
