import { routes } from '@/lib/urls/routes';
import { readSearchFilter } from '@/lib/urls/search-filter';

/** The canonical form of the URL that submitting the form now would open. */
export function formUrl(form: HTMLFormElement): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form))
    params[name] = [...(params[name] ?? []), String(value).trim()];
  const { pathname } = new URL(form.action);
  // Send an overlong query in full: the server truncates it and says so.
  if (pathname === routes.search())
    return routes.search({ ...readSearchFilter(params).filter, q: params.q?.[0], page: 1 });
  const given = Object.entries(params).flatMap(([name, [value = '']]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return `${pathname}${query && `?${query}`}`;
}
