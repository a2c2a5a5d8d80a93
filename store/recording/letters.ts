import { duties, type DutyName } from '../../machines/duties.ts';
import type { Tell } from '../../machines/governance/effects.ts';
import type { Assignee, Role } from '../../machines/governance/people.ts';
import { type About, addresseesOf } from '../register/addressees.ts';
import { regionOfCase, type StoredCase } from '../rows.ts';
import type { Snapshot } from '../register/snapshot.ts';
import { dayOf } from '../register/on-day.ts';
import type { Scope } from './scope.ts';
import { openOfVisit } from './tasks.ts';

/** Letters about what a person owes: they carry that person's task, and are dropped when it is closed at sending time. An escalation asks or informs. */
const asksForAnswer = new Set<string>(['task', 'reminder', 'overdue', 'escalation']);
/** These do not wait for the send window (design §6). */
const urgent = new Set<string>(['receipt', 'escalation']);

export type Recipient = { readonly person: string; readonly data: Readonly<Record<string, unknown>> };

/** One letter per person, however many of the roles they hold. */
export function writeLetters(scope: Scope, params: Tell): void {
  const recipients = recipientsOf(scope, params);
  const tasks = asksForAnswer.has(params.letter)
    ? new Map(openOfVisit(scope).map((task) => [task.person, task.id]))
    : new Map<string, string>();
  writeTo(scope, params, recipients, tasks);
}

/** The letter to these persons; with it goes the task, of those who have one. */
export function writeTo(
  scope: Omit<Scope, 'effect'>,
  params: Omit<Tell, 'to'>,
  recipients: readonly Recipient[],
  tasks: ReadonlyMap<string, string> = new Map(),
): void {
  const { batch, known, writes, index } = scope;
  const at = new Date(batch.at).toISOString();
  const sendAt = urgent.has(params.letter) ? at : known.sendTime(at);
  for (const { person, data } of recipients) {
    const taskId = tasks.get(person);
    writes.letters.push({
      id: `${batch.caseId}:${batch.seq}:${index}/${person}`,
      caseId: batch.caseId,
      seq: batch.seq,
      position: writes.letters.length,
      person,
      kind: params.letter,
      about: params.about,
      ...(params.rung === undefined ? {} : { rung: params.rung }),
      ...(taskId === undefined ? {} : { taskId }),
      ...(params.deadline === undefined ? {} : { deadline: params.deadline }),
      data: { ...params.data, ...data },
      writtenAt: at,
      sendAt,
      status: 'waiting',
    });
  }
  scope.note({
    event: 'letters.written',
    data: {
      letter: params.letter,
      about: params.about,
      ...(params.rung === undefined ? {} : { rung: params.rung }),
      persons: recipients.map((one) => one.person),
      sendAt,
    },
  });
}

/** What a role of the case is asked about. */
const aboutOf = (row: StoredCase): About => ({
  system: row.system,
  proposer: row.submittedBy,
  region: regionOfCase(row),
});

/** Roles become the persons who hold them on the batch's day. Nobody is lost: what no one holds goes to the secretariat, which is told so. */
function recipientsOf(scope: Scope, params: Tell): Recipient[] {
  const { batch, known, writes } = scope;
  const day = dayOf(batch.at);
  const about = aboutOf(writes.case);
  const found = new Map<string, Recipient>();
  const add = (person: string, data: Recipient['data']): void => {
    if (!found.has(person)) found.set(person, { person, data });
  };
  for (const to of params.to) {
    if (typeof to !== 'string' && 'person' in to) {
      if (known.register.people.has(to.person)) add(to.person, standingInFor(scope, params, to.person));
      else
        for (const one of secretariat(known.register, day, to.person))
          add(one.person, { recipientRole: 'secretariat', unknownPerson: to.person });
      continue;
    }
    const [role, of] = typeof to === 'string' ? [to, about] : [to.role, { ...about, system: to.system }];
    const holders = addresseesOf(known.register, role, of, day);
    for (const one of holders) add(one.person, dataOf(one, role));
    if (holders.length === 0)
      for (const one of secretariat(known.register, day, role))
        add(one.person, { recipientRole: 'secretariat', vacantRole: role });
  }
  return [...found.values()];
}

function dataOf(one: Assignee, role: Role): Recipient['data'] {
  return {
    recipientRole: role,
    ...(one.onBehalfOf === undefined ? {} : { onBehalfOf: one.onBehalfOf }),
    ...(one.vacancy === true ? { vacantRole: role } : {}),
  };
}

/** A person who is named because of a task that they have for someone else, or in place of a role that nobody holds. */
function standingInFor(scope: Scope, { letter, about: duty }: Tell, person: string): Recipient['data'] {
  const task = openOfVisit(scope).find((one) => one.person === person);
  if (task === undefined) return {};
  if (task.onBehalfOf !== undefined) return { onBehalfOf: task.onBehalfOf };
  if (!asksForAnswer.has(letter) || !Object.hasOwn(duties, duty)) return {};
  const { batch, known, writes } = scope;
  const role = duties[duty as DutyName].owner;
  // Such a duty says itself whose it is, each time anew.
  if (role === 'named') return {};
  const about = aboutOf(writes.case);
  const holders = addresseesOf(known.register, role, about, dayOf(batch.at));
  const isVacant = holders.length === 0 || holders.find((one) => one.person === person)?.vacancy === true;
  return isVacant ? { vacantRole: role } : {};
}

function secretariat(register: Snapshot, day: string, lost: string): Assignee[] {
  const staff = addresseesOf(register, 'secretariat', {}, day);
  if (staff.length === 0)
    throw new Error(
      `Ingen kan modtage brevet til «${lost}»: registeret har intet sekretariat ${day}. Indlæs et register. / Nobody can receive the letter to "${lost}": the register has no secretariat on ${day}. Import a register.`,
    );
  return staff;
}
