import { routes } from '@/lib/urls/routes';

/** The search beside the sections, on wide screens. */
export function MastheadSearch() {
  return (
    <form className="hidden items-center text-small lg:flex" role="search" action={routes.search()}>
      <input
        className="w-[15rem] border-b border-edge py-[0.1rem]"
        type="search"
        aria-label="搜索全部文章"
        name="q"
        placeholder="搜标题、正文、出处"
      />
      <button className="min-h-touch ps-3" type="submit">
        搜索
      </button>
    </form>
  );
}
