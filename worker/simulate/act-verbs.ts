import { type Act, actId } from '../../machines/acts/act.ts';
import { acts } from '../../machines/acts.ts';
import { subjectOf } from '../../machines/acts/subject.ts';
import { isOptional } from '../../machines/forms/field.ts';

/** What a verb cannot do without. */
export type Need = 'by' | 'case' | 'as' | 'with';

const ownNames: readonly (string | undefined)[] = ['year', 'id'];

const needsOf = (act: Act): readonly Need[] => [
  'by',
  // A year names its case by itself: `with: { year: 2028 }`.
  ...(act.starts === undefined && subjectOf(act.on).key !== 'year' ? (['case'] as const) : []),
  // What is begun anew each time needs a name to be spoken of; a year has its own, and a meeting its day.
  ...(act.starts === 'case' && !ownNames.includes(subjectOf(act.on).key) ? (['as'] as const) : []),
  ...(Object.values(act.fields).every(isOptional) ? [] : (['with'] as const)),
];

/** The verbs of stories that are acts, by the act's id, with what they cannot do without. */
export const actVerbNeeds: Readonly<Record<string, readonly Need[]>> = Object.fromEntries(
  acts.map((act) => [actId(act), needsOf(act)]),
);
