/** Does it to each, so many at once; the answers in the order of the items. */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.map((item, index) => ({ item, index })).reverse();
  const lane = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) results[next.index] = await act(next.item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
