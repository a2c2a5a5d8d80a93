import { inLanguage, type Language, smallBasisName, stateName } from '../terms/index.ts';
import type { Budget, BudgetLine } from './budget.ts';
import { caseOfLine, isBeforeOrDecided, isPot, type NamedCase } from './part-b.ts';

/** Change requests by the number that a line of part B names them by. */
export type NamedCases = ReadonlyMap<string, NamedCase>;

/** Of a case that a line rests on no longer: nobody may dispose of the line. */
const lapsed = (lang: Language): string =>
  lang === 'da'
    ? 'sagen er ikke besluttet, og beløbet kan ikke bruges'
    : 'the case has not been decided, and the amount cannot be used';

/** Whether the line rests on a case that SYS and RSI have neither decided nor before them any more, such as one that was refused or withdrawn after it. */
export function hasLapsed(line: Pick<BudgetLine, 'part' | 'basis'>, cases: NamedCases): boolean {
  const found = cases.get(caseOfLine(line) ?? '');
  return found !== undefined && !isBeforeOrDecided(found);
}

/** What a line of part B rests on, with the case as it stands now; nothing in part A. */
export function basisInWords(line: Pick<BudgetLine, 'part' | 'basis'>, cases: NamedCases, lang: Language): string {
  if (line.part === 'A') return '';
  if (isPot(line)) return inLanguage(smallBasisName, lang);
  const found = cases.get(caseOfLine(line) ?? '');
  if (found === undefined) return line.basis ?? '';
  const { number, title, state } = found;
  const words = `${number} ${title}, ${stateName(state, lang)}`;
  return isBeforeOrDecided(found) ? words : `${words}: ${lapsed(lang)}`;
}

/** What each line of part B rests on, by `part/id`. */
export const basesInWords = (budget: Budget, cases: NamedCases, lang: Language): ReadonlyMap<string, string> =>
  new Map(budget.lines.map((line) => [`${line.part}/${line.id}`, basisInWords(line, cases, lang)]));
