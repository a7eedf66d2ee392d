import { ApiExample } from './api-example.island';
import { ArticleText } from './article-text.island';
import { LiveForm } from './live-form.island';
import { QuickSearch } from './quick-search.island';
import { ShareRow } from './share-row.island';
import { ThemeSwitch } from './theme-switch.island';

/** Islands by file name, which `loader.ts` loads them by. */
export const islands = {
  'api-example': ApiExample,
  'article-text': ArticleText,
  'live-form': LiveForm,
  'quick-search': QuickSearch,
  'share-row': ShareRow,
  'theme-switch': ThemeSwitch,
};
