import type { ActOf } from '../../../machines/acts/act.ts';
import type { Fields, FormOf } from '../../../machines/forms/form.ts';
import * as acts from '../../../machines/operation/acts.ts';
import type { OperationRow, OperatorMessage } from '../../../store/queries/operations.ts';
import { carriesOut, type Completion } from '../acts/completion.ts';
import type { CommandDeps } from '../deps.ts';
import { eachCase, operatedCase } from '../acts/each-case.ts';
import { badInput } from '../failures.ts';
import { waveSize } from './next-wave.ts';
import { operate } from './operate.ts';
import { rehearsed } from './rehearsal.ts';
import type { OperatedCase } from './views.ts';

/** An act on one case. */
const onCase = <F extends Fields>(
  act: ActOf<F>,
  message: (form: FormOf<F>, deps: CommandDeps) => OperatorMessage,
): Completion =>
  carriesOut(act, async ({ form, by, row, deps, requestId: id }) => {
    if (row === undefined) throw new Error('A case is what is operated.');
    const { reason, ...data } = form as FormOf<F> & { readonly reason?: string };
    const said = { id, event: act.event, saidBy: by, caseId: row.id, reason, data: data as OperationRow['data'] };
    await operate(deps, { ...said, message: message(form, deps) });
    return {};
  });

const rescheduling = onCase(acts.reschedule, ({ timer, dueAt, reason }, { now }) => {
  if (Date.parse(dueAt) <= Date.parse(now()))
    throw badInput(
      'Den nye frist er passeret. Angiv et tidspunkt i fremtiden.',
      'The new time has passed. Give an instant in the future.',
      'dueAt',
    );
  return { type: 'reschedule', timer, dueAt: new Date(dueAt).toISOString(), reason };
});

const retryingSeveral = carriesOut(acts.retryMany, ({ form: { cases: ids, reason }, by, deps }) =>
  eachCase(deps.store, ids, async (caseId) => {
    const { incidents } = await deps.cases.view(caseId);
    for (const { id: incident } of incidents)
      await operate(deps, {
        event: acts.retry.event,
        saidBy: by,
        caseId,
        reason,
        data: { incident },
        message: { type: 'retry', incident },
      });
  }),
);

const migratingWave = carriesOut(acts.migrateWave, async ({ form: { atMost = waveSize, reason }, by, deps }) => {
  const report: OperatedCase[] = [];
  for await (const { caseId, problem, from, to } of rehearsed(deps)) {
    // Those that cannot be moved do not use up the wave: it would never come past them.
    if (report.filter(({ asked }) => asked).length === atMost) break;
    if (problem !== undefined) report.push({ caseId, asked: false, problem });
    else {
      const moved = operate(deps, {
        event: acts.migrate.event,
        saidBy: by,
        caseId,
        reason,
        data: { from, to },
        message: { type: 'migrate', reason },
      });
      report.push(await operatedCase(caseId, moved));
    }
  }
  return { cases: report };
});

/** What operators do to the run of cases. */
export const operationActs: readonly Completion[] = [
  onCase(acts.suspend, ({ reason }) => ({ type: 'suspend', reason })),
  onCase(acts.resume, ({ reason }) => ({ type: 'resume', reason })),
  onCase(acts.move, ({ state, reason }) => ({ type: 'move', state, reason })),
  onCase(acts.cancel, ({ reason }) => ({ type: 'cancel', reason })),
  onCase(acts.migrate, ({ reason }) => ({ type: 'migrate', reason })),
  onCase(acts.retry, ({ incident }) => ({ type: 'retry', incident })),
  onCase(acts.skip, ({ incident }) => ({ type: 'skip', incident })),
  rescheduling,
  retryingSeveral,
  migratingWave,
];
