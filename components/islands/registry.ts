import { ApiExample } from './api-example.island';
import { ArticleText } from './article-text.island';
import { LiveForm } from './live-form.island';
import { QuickSearch } from './quick-search.island';
import { ShareRow } from './share-row.island';
import { ThemeSwitch } from './theme-switch.island';

/** The islands by name, which is that of their file: `loader.ts` finds them by it. */
export const islands = {
  'api-example': ApiExample,
  'article-text': ArticleText,
  'live-form': LiveForm,
  'quick-search': QuickSearch,
  'share-row': ShareRow,
  'theme-switch': ThemeSwitch,
};
