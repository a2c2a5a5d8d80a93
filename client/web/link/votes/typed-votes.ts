import type { Answer } from '../../../../machines/duties/answer.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import { readTypedAnswer } from '../answer.ts';
import type { Vote } from './open-votes.ts';

export interface TypedVote {
  readonly vote: Vote;
  readonly answer: Answer;
}

/** The fields of one vote, by their own names. */
const typedFor = ({ at }: Vote, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (name.startsWith(at) ? [[name.slice(at.length), value]] : [])),
  );

/** Reads the votes that were given; one without a choice is left for later. At least one must be given; each fault names the field of its vote. */
export function readTypedVotes(
  votes: readonly Vote[],
  typed: Typed,
): { readonly given: readonly TypedVote[]; readonly faults: readonly FieldFault[] } {
  const given: TypedVote[] = [];
  const faults: FieldFault[] = [];
  for (const vote of votes) {
    const own = typedFor(vote, typed);
    if ((own['choice'] ?? '') === '') continue;
    const read = readTypedAnswer('sys-vote', own, vote.open.task.choices, vote.form.ofCase);
    if (read.ok) given.push({ vote, answer: read.answer });
    else faults.push(...read.faults.map((fault) => ({ ...fault, field: `${vote.at}${fault.field}` })));
  }
  const [first] = votes;
  if (given.length + faults.length === 0 && first !== undefined)
    faults.push({
      field: `${first.at}choice`,
      da: 'Afgiv mindst én stemme. Punkter uden valg kan du stemme om senere.',
      en: 'Cast at least one vote. Items without a choice can be voted on later.',
    });
  return { given, faults };
}
