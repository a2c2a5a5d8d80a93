import type { CaseEvent, Json, RecordBatch } from './messages.ts';
import type { Registration } from './register.ts';
import { instant, type Step } from './state.ts';

/** One step as it is written to the world's memory: its transitions and the effects that are recorded with them. */
export function batchOf(
  registration: Registration,
  caseId: string,
  step: Step,
  recorded: ReadonlySet<string>,
  now: number,
  state: string,
  updateId?: string,
): RecordBatch {
  const root = step.state.actors.get('');
  return {
    caseId,
    machine: registration.name,
    version: registration.version,
    seq: step.state.seq,
    at: instant(now),
    ...(updateId === undefined ? {} : { updateId }),
    steps: step.steps.map((taken) => ({ ...taken, event: taken.event as CaseEvent })),
    effects: step.commands.flatMap((command) =>
      command.type === 'action' && recorded.has(command.name)
        ? [
            {
              actor: command.actor,
              machine: command.machine,
              visit: command.visit,
              type: command.name,
              params: command.params as Json,
            },
          ]
        : [],
    ),
    ...(step.ended.length === 0 ? {} : { ended: step.ended }),
    state,
    status: root?.status ?? 'active',
    ...(step.state.output === undefined ? {} : { output: step.state.output }),
  };
}
