import { routes } from '@/lib/urls/routes';
import { readSearchFilter } from '@/lib/urls/search-filter';

/** The URL that submitting the form now would lead to, in its canonical spelling. */
export function urlOf(form: HTMLFormElement): string {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form))
    params[name] = [...(params[name] ?? []), String(value).trim()];
  const { pathname } = new URL(form.action);
  // A query that is too long goes out whole: the server cuts it and says so.
  if (pathname === routes.search())
    return routes.search({ ...readSearchFilter(params).filter, q: params.q?.[0], page: 1 });
  const given = Object.entries(params).flatMap(([name, [value = '']]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return `${pathname}${query && `?${query}`}`;
}
