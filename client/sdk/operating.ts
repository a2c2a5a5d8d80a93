import { z } from 'zod';
import type { By } from '../../machines/governance/people.ts';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import type { CommandDeps } from './deps.ts';
import { badInput, parse } from './failures.ts';
import { caseIdOf } from './find-case.ts';
import { createRights } from './rights.ts';

const reasonText = z.string().trim().min(1).max(2000);
const name = z.string().min(1).max(200);

/** What operators say to the machinery of a case. Each act stands in the journal: the case itself does not know who they are. */
export function createOperating(
  deps: CommandDeps,
): Pick<Commands, 'retry' | 'skip' | 'reschedule' | 'operate' | 'inspect'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);

  async function note(
    by: By,
    caseId: string,
    event: string,
    reason: string | undefined,
    data: Record<string, unknown>,
  ): Promise<void> {
    await store.addJournal({ at: now(), event, by, caseId, data, ...(reason === undefined ? {} : { reason }) });
  }
  const operator = (by: By): Promise<By> =>
    rights.require(by, ['secretariat'], {}, ['styre sagens drift', 'operate the case']);

  return {
    inspect: (person, id) =>
      withFailures(async () => {
        await operator(person);
        const { value, status, incidents, timers } = await cases.view(caseIdOf(id));
        return { state: value, status, incidents, timers };
      }),

    retry: (person, id, incident) =>
      withFailures(async () => {
        const by = await operator(person);
        const caseId = caseIdOf(id);
        await cases.retry(caseId, parse(name, incident, 'incident'));
        await note(by, caseId, 'incident.retried', undefined, { incident });
      }),

    skip: (person, id, incident, reason) =>
      withFailures(async () => {
        const by = await operator(person);
        const caseId = caseIdOf(id);
        const why = parse(reasonText, reason, 'reason');
        await cases.skip(caseId, parse(name, incident, 'incident'));
        await note(by, caseId, 'incident.skipped', why, { incident });
      }),

    operate: (person, id, operation) =>
      withFailures(async () => {
        const by = await operator(person);
        const caseId = caseIdOf(id);
        const reason = parse(reasonText, operation.reason, 'reason');
        await cases.operate(caseId, { ...operation, reason });
        const { type, reason: _reason, ...data } = operation;
        await note(by, caseId, `case.${type}`, reason, data);
      }),

    reschedule: (person, id, timer, dueAt, reason) =>
      withFailures(async () => {
        const by = await operator(person);
        const caseId = caseIdOf(id);
        const why = parse(reasonText, reason, 'reason');
        const due = parse(z.iso.datetime({ offset: true }), dueAt, 'dueAt');
        if (Date.parse(due) <= Date.parse(now())) {
          throw badInput(
            'Den nye frist er passeret. Angiv et tidspunkt i fremtiden.',
            'The new time has passed. Give an instant in the future.',
            'dueAt',
          );
        }
        const instant = new Date(due).toISOString();
        await cases.reschedule(caseId, parse(name, timer, 'timer'), instant, why);
        await note(by, caseId, 'timer.rescheduled', why, { timer, dueAt: instant });
      }),
  };
}
