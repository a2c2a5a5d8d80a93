import { acts } from '../../machines/acts.ts';
import { dutyDeclarations } from '../../machines/duties.ts';
import { fieldsOfDuty } from '../../machines/duties/read-answer.ts';
import type { Field } from '../../machines/forms/field.ts';
import type { Fields } from '../../machines/forms/form.ts';
import type { FailureText } from '../sdk/failures.ts';
import { withoutMachine } from '../sdk/without-machine.ts';

type Pair = readonly [da: string, en: string];

const within = ({ fields = {}, page }: Field): readonly (readonly [string, Pair])[] => [
  ...namesIn(fields),
  ...(page === undefined ? [] : within(page)),
];
const namesIn = (fields: Fields): readonly (readonly [string, Pair])[] =>
  Object.entries(fields).flatMap(([name, field]) => [[name, [field.da, field.en]] as const, ...within(field)]);

/** What acts and answers call each field, in the words that most of them use; the command line does not know which form a refusal is of. */
const words: ReadonlyMap<string, Pair> = mostUsed(
  [...acts.map(({ fields }) => fields), ...Object.values(dutyDeclarations).map(fieldsOfDuty)].flatMap(namesIn),
);

function mostUsed(named: readonly (readonly [string, Pair])[]): ReadonlyMap<string, Pair> {
  const uses = new Map<string, number>();
  const used = ([name, [da]]: readonly [string, Pair]) => `${name}/${da}`;
  for (const one of named) uses.set(used(one), (uses.get(used(one)) ?? 0) + 1);
  return new Map(named.toSorted((a, b) => (uses.get(used(a)) ?? 0) - (uses.get(used(b)) ?? 0)));
}

/** `proposal.businessCase.purpose` → «Formål»; undefined for a field no form has. */
function wordsOf(path: string): Pair | undefined {
  const [last = '', before = ''] = path.split('.').toReversed();
  return words.get(/^\d+$/.test(last) ? before : last);
}

/** A fault with its field called as forms call it, wherever its text begins with the technical name. */
export function inFormWords({ field, da, en }: Pick<FailureText, 'field' | 'da' | 'en'>): { da: string; en: string } {
  const called = field === undefined ? undefined : wordsOf(field);
  const inWords = (text: string, lang: 0 | 1): string =>
    withoutMachine(
      field !== undefined && called !== undefined && (text.startsWith(`${field} `) || text.startsWith(`${field}: `))
        ? `${called[lang]}${text.slice(field.length)}`
        : text,
      lang === 0 ? 'da' : 'en',
    );
  return { da: inWords(da, 0), en: inWords(en, 1) };
}
