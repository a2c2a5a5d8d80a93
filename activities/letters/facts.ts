import { localParts } from '../../machines/governance/calendar.ts';
import type { Deadline } from '../../machines/governance/deadlines.ts';
import type { CaseRow, Frame, LetterRow, Person, System, TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { BadInput } from '../../machines/governance/bad-input.ts';
import type { Policy } from '../../machines/governance/policy-schema.ts';
import type { Policies } from '../../store/policies.ts';
import { letterData, type LetterData } from './data.ts';

/** Lifecycles of the budget year. Their cases are known by what they are about; a change request by its number. */
const budgetYearMachines: ReadonlySet<string> = new Set([
  'annual-budget',
  'quarterly-report',
  'financial-follow-up',
  'frame',
  'budget-cycle',
]);

/** Everything a text may mention, read from the store at sending time. */
export interface LetterFacts {
  readonly letter: LetterRow;
  readonly data: LetterData;
  readonly person: Person;
  readonly case: CaseRow;
  readonly task?: TaskRow;
  readonly system?: System;
  readonly ownerRegion?: string;
  /** Names of the regions of the day by id. */
  readonly regions: ReadonlyMap<string, string>;
  /** Names of people by id, where the case gives tasks to persons. */
  readonly people: ReadonlyMap<string, string>;
  /** Name of the member that a substitute may answer for. */
  readonly onBehalfOf?: string;
  /** Name of whoever filed the case. */
  readonly submitter?: string;
  /** Name of whoever did what the letter tells of, when it was not the reader. */
  readonly actor?: string;
  readonly deadline?: Deadline;
  /** Budget year of the case, or of a decision taken now; amounts are in its price level. */
  readonly year: number;
  /** What the reader was told of the deadline before it was moved. */
  readonly movedFrom?: Deadline;
  readonly frame?: Frame;
  /** The version that the case has pinned; of a case without one, the model in force. */
  readonly policy: Policy;
}

/** Gathers the facts of one letter. Throws `BadInput` when the case it tells of is not known. */
export async function gatherFacts(
  store: Store,
  policies: Policies,
  letter: LetterRow,
  person: Person,
  now: string,
  own: TaskRow | undefined,
): Promise<LetterFacts> {
  const row = await store.case(letter.caseId);
  if (!row)
    throw new BadInput({
      da: `Brevet ${letter.id} hører til sagen ${letter.caseId}, som ikke findes. Kør sagens registrering igen.`,
      en: `Letter ${letter.id} belongs to case ${letter.caseId}, which does not exist. Retry the case's record.`,
    });
  const task = own ?? (letter.taskId === undefined ? undefined : await store.task(letter.taskId));
  const system = row.system === undefined ? undefined : await store.system(row.system, now);
  const regions = new Map((await store.regions(now)).map(({ id, name }) => [id, name]));
  const people = row.machine === 'escalation' ? await store.people() : [];
  const owner = system?.ownerRegion;
  const ownerRegion = owner === undefined ? undefined : (regions.get(owner) ?? owner);
  const data = letterData(letter.data);
  const member = task?.onBehalfOf ?? data.text('onBehalfOf');
  const onBehalfOf = member === undefined ? undefined : ((await store.person(member))?.name ?? member);
  const who = data.text('person');
  const actor = who === undefined || who === person.id ? undefined : ((await store.person(who))?.name ?? who);
  const submitter = row.submittedBy === undefined ? undefined : (await store.person(row.submittedBy))?.name;
  const deadline = letter.deadline ?? task?.deadline;
  const year = budgetYear(row, data) ?? localParts(letter.writtenAt).year;
  const movedFrom = data.text('moved') === undefined ? undefined : await deadlineBefore(store, letter);
  // Only a change request is paid from it.
  const ofFrame =
    row.machine !== 'matter' && !budgetYearMachines.has(row.machine) && system?.specialAgreement === undefined;
  const frame = ofFrame ? await store.frame(year) : undefined;
  const policy = await (row.modelVersion === undefined ? policies.at(now) : policies.of(row.modelVersion));
  return {
    letter,
    policy,
    data,
    person,
    case: row,
    regions,
    people: new Map(people.map(({ id, name }) => [id, name])),
    year,
    ...(movedFrom && { movedFrom }),
    ...(task && { task }),
    ...(system && { system }),
    ...(ownerRegion !== undefined && { ownerRegion }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(actor !== undefined && { actor }),
    ...(submitter !== undefined && { submitter }),
    ...(deadline && { deadline }),
    ...(frame && { frame }),
  };
}

/** The year that a case of the budget year is about; a change request has none of its own. */
function budgetYear(row: CaseRow, data: LetterData): number | undefined {
  if (!budgetYearMachines.has(row.machine)) return undefined;
  const ofNumber = /^(\d{4})(?:-|$)/.exec(row.number)?.[1];
  return (
    data.whole('year') ??
    ('year' in row.view ? row.view.year : undefined) ??
    (ofNumber === undefined ? undefined : Number(ofNumber))
  );
}

/** The deadline of the same task that an earlier letter to the reader named, where it was another. */
async function deadlineBefore(store: Store, letter: LetterRow): Promise<Deadline | undefined> {
  if (letter.taskId === undefined || letter.deadline === undefined) return undefined;
  const { due } = letter.deadline;
  const earlier = (await store.letters({ caseId: letter.caseId, person: letter.person })).filter(
    ({ taskId, seq }) => taskId === letter.taskId && seq < letter.seq,
  );
  return earlier.findLast(({ deadline }) => deadline !== undefined && deadline.due !== due)?.deadline;
}

/** What people call the system in a subject: the abbreviation in its name, a short id in capitals, or the name. */
export function shortSystem(facts: LetterFacts): string | undefined {
  const id = facts.case.system;
  const name = facts.system?.name ?? id;
  const abbreviation = /\(([^()]{2,12})\)\s*$/.exec(name ?? '')?.[1];
  if (abbreviation) return abbreviation;
  return id !== undefined && /^[a-zæøå]{2,5}$/i.test(id) ? id.toUpperCase() : name;
}

/** The system with its responsible region, as in «PPJ, Region Midtjylland». */
export function systemName(facts: LetterFacts): string | undefined {
  const name = facts.system?.name ?? facts.case.system;
  return name === undefined ? undefined : facts.ownerRegion ? `${name}, ${facts.ownerRegion}` : name;
}
