/** The button that asks for one more row: `linje:followUps`. The page is shown again with what was typed. */
export const moreRows = 'linje:';

/** Names of the rows that a page has, in their order: `0`, `1`, … */
export function rowsTyped(typed: Readonly<Record<string, string>>, name: string): readonly number[] {
  const start = `${name}.`;
  const found = Object.keys(typed).flatMap((key) => {
    const row = key.startsWith(start) ? Number(key.slice(start.length).split('.')[0]) : Number.NaN;
    return Number.isInteger(row) && row >= 0 ? [row] : [];
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
}
