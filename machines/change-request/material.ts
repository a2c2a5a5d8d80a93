import type { Proposal } from './proposal.ts';

/** Fields whose change makes a new version: amount, scope, deliverable, recommendation. */
const numbersAndFlags = ['amountOre', 'runningCostOre', 'urgent', 'statutory', 'linked'] as const;
const texts = ['motivation', 'justification'] as const;
const sections = ['purpose', 'deliverable', 'timetable', 'economy'] as const;

/** Letters that must be changed to turn one word into the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A slip of the pen in a longer word; short words and numbers carry the meaning, so they never count as one. */
const slip = (a: string, b: string): boolean =>
  a === b || (a.length >= 6 && b.length >= 6 && !/\p{N}/u.test(a + b) && distance(a, b) <= 2);

/** Whether only spelling, case, spaces or punctuation differ. */
export function typographical(before: string, after: string): boolean {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  return a.length === b.length && a.every((word, index) => slip(word, b[index] ?? ''));
}

/** Whether the change is material. In doubt it is: votes asked again do less harm than votes on another text. */
export function isMaterial(before: Proposal, after: Proposal): boolean {
  const flat = (value: unknown): string => JSON.stringify(value === false ? null : (value ?? null));
  if (numbersAndFlags.some((field) => flat(before[field]) !== flat(after[field]))) return true;
  if (texts.some((field) => !typographical(before[field], after[field]))) return true;
  return sections.some(
    (field) => !typographical(before.businessCase?.[field] ?? '', after.businessCase?.[field] ?? ''),
  );
}
