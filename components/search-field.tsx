/** The field that asks for words, with its label for those who do not see it, and its button; for any search form. */
export function SearchField({ id, label, words }: { id: string; label: string; words?: string }) {
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        defaultValue={words}
        placeholder="搜标题、正文、出处"
        enterKeyHint="search"
      />
      <button type="submit">搜索</button>
    </>
  );
}
