/** Runs `act` on all items, eight at a time. Returns the results in the order of the items. */
export async function inParallel<Item, Result>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...items].entries();
  const work = async () => {
    for (const [index, item] of left) results[index] = await act(item);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return results;
}
