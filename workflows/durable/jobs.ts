import type { CaseEvent, EffectContext, Json } from './messages.ts';
import { batchOf } from './record.ts';
import type { Host } from './host.ts';
import type { Registration } from './register.ts';

import { instant, type Command, type Step } from './state.ts';
import { statePathOf } from './view.ts';

/** One thing to do to the world. JSON, so that what is not done yet survives continue-as-new. */
export type Job =
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Json[]; readonly actor: string }
  | {
      readonly type: 'activity';
      readonly name: string;
      readonly args: readonly Json[];
      readonly actor: string;
      readonly visit: number;
    }
  | {
      readonly type: 'child';
      readonly src: string;
      readonly workflow: string;
      readonly caseId: string;
      readonly input: Json;
      readonly actor: string;
      readonly visit: number;
    }
  | {
      readonly type: 'post';
      readonly actor: string;
      readonly event: CaseEvent;
      /** Whom it is for, also when the actor is gone by the time: told in its last step. Jobs that were carried over from before this was said lack it. */
      readonly caseId?: string;
    }
  | { readonly type: 'stop'; readonly caseId: string };

/** Names a job in an incident: the same job has the same key in every attempt, also when it has been carried over. */
export function jobKey(job: Job): string {
  const key = 'args' in job ? (job.args[1] as { key?: string } | undefined)?.key : undefined;
  return `action-${key ?? `${job.type}-${'actor' in job ? job.actor : job.caseId}`}`;
}

/** Case id of a child workflow: what `options.children` says, else parent, path and visit. */
export function childCaseId(
  registration: Registration,
  parent: string,
  child: { readonly src: string; readonly input?: unknown; readonly path: string; readonly visit: number },
): string {
  return (
    registration.options.children?.[child.src]?.id(child.input ?? null, parent) ??
    `${parent}/${child.path}.${child.visit}`
  );
}

/**
 * What a step asks of the world, in order. Where the machine has a `record`, what happened and the effects written with it come first,
 * as one call. What is only logged is logged. `by`: what made the step (`cause.ts`).
 */
export function jobsOf(
  registration: Registration,
  host: Pick<Host, 'caseId' | 'log'>,
  step: Step,
  now: number,
  by: { readonly cause: string; readonly updateId?: string | undefined },
): Job[] {
  const { recorded, options } = registration;
  const { record, emit } = options;
  const { caseId } = host;
  const at = { caseId, machine: registration.name, seq: step.state.seq, at: instant(now), cause: by.cause };
  const jobs: Job[] = [];
  if (record !== undefined && (step.steps.length > 0 || step.commands.some((one) => isIn(recorded, one)))) {
    const batch = batchOf(registration, caseId, step, recorded, now, statePathOf(step.state), by.updateId);
    const args = [batch as unknown as Json, context(at, { actor: '', visit: 1 }, 0)];
    jobs.push({ type: 'call', name: record.activity, args, actor: '' });
  }
  for (const [index, command] of step.commands.entries()) {
    const n = index + 1;
    const { actor } = command;
    switch (command.type) {
      case 'action':
        if (isIn(recorded, command)) break;
        jobs.push({ type: 'call', name: command.name, args: [command.params as Json, context(at, command, n)], actor });
        break;
      case 'emit':
        if (emit === undefined) host.log('emitted', { event: command.event.type, actor });
        else {
          const args = [command.event as unknown as Json, context(at, { actor, visit: 0 }, n)];
          jobs.push({ type: 'call', name: emit, args, actor });
        }
        break;
      case 'log':
        host.log(command.label ?? 'log', { value: command.value, actor });
        break;
      case 'startActivity': {
        const { src, visit } = command;
        jobs.push({
          type: 'activity',
          name: src,
          args: [command.input as Json, context(at, command, n)],
          actor,
          visit,
        });
        break;
      }
      case 'startWorkflow': {
        const { src, visit } = command;
        const input = command.input as Json;
        const workflow = registration.options.children?.[src]?.workflow ?? src;
        const child = childCaseId(registration, caseId, { src, input, path: actor, visit });
        jobs.push({ type: 'child', src, workflow, caseId: child, input, actor, visit });
        break;
      }
      case 'sendWorkflow':
        jobs.push({
          type: 'post',
          actor,
          event: command.event as CaseEvent,
          caseId: childCaseId(registration, caseId, { ...command, path: actor }),
        });
        break;
      case 'stopActor':
        // An activity that runs on is let run: its result is stale by its visit.
        if (command.kind === 'workflow')
          jobs.push({ type: 'stop', caseId: childCaseId(registration, caseId, { ...command, path: actor }) });
        break;
    }
  }
  return jobs;
}

const isIn = (recorded: ReadonlySet<string>, command: Command): boolean =>
  command.type === 'action' && recorded.has(command.name);

/** The second argument of the activity that effect `n` of the step calls. */
function context(
  step: Pick<EffectContext, 'caseId' | 'machine' | 'seq' | 'at'> & { readonly cause: string },
  of: { readonly actor: string; readonly visit: number; readonly machine?: string },
  n: number,
): Json {
  const made: EffectContext = {
    key: `${step.caseId}/${step.seq}.${step.cause}/${n}`,
    caseId: step.caseId,
    machine: of.machine ?? step.machine,
    seq: step.seq,
    at: step.at,
    actor: of.actor,
    visit: of.visit,
  };
  return made as unknown as Json;
}
