import { partsOfId } from '../../machines/governance/case-id.ts';
import type { KeepCase } from '../../machines/governance/effects.ts';
import type { By } from '../../machines/governance/people.ts';
import type { RecordBatch, RecordedEffect, RecordedStep } from '../../workflows/messages.ts';
import { hashOf } from '../canonical.ts';
import { actorOf, type NewEntry } from '../queries/journal.ts';
import type { StoredCase } from '../rows.ts';
import { castVote, closeBallot, openBallot } from './ballots.ts';
import { enterBudget, enterSpending, settleAccounts } from './budgets.ts';
import { reserveCarryOver, settleCarryOver } from './carry-over.ts';
import { endWhatStopped } from './ended.ts';
import { grantFrame } from './frame.ts';
import { keepDocument } from './documents.ts';
import { keepModel } from './models.ts';
import { keepProject, moveProject } from './projects.ts';
import { writeLetters } from './letters.ts';
import { plain, reasonOf, senderOf } from './plain.ts';
import type { Scope } from './scope.ts';
import { closeTasks, openTasks } from './tasks.ts';
import type { Known, Writes } from './writes.ts';
import { effectOf } from './effect-of.ts';

/**
 * Works out what a batch changes, from what is known, without touching the database:
 * the effects in their order, and one journal line for each step and for each effect that someone may later ask about (M-04). `steps` are the batch's, as
 * they may be kept.
 */
export function projectStep(batch: RecordBatch, known: Known, steps = plain(batch.steps)): Writes {
  const writes = emptyWrites(caseAfter(batch, known.case));
  const senders = batch.steps.map((step) => senderOf(step.event));
  const by = senders.find((sender) => sender !== undefined);
  if (by?.trace !== undefined) writes.traces.push({ person: by.person, ...by.trace });
  const effects = batch.effects.map((effect) => plain(effect));
  // The first step of a case is about what it brings along.
  let standing =
    known.case ??
    (effects.some((effect) => effect.type === 'keepCase') ? afterKeepCase(writes.case, effects) : undefined);
  const add = (line: Pick<NewEntry, 'event'> & Partial<NewEntry>, sender: By | undefined): void => {
    writes.journal.push({
      at: batch.at,
      caseId: batch.caseId,
      seq: batch.seq,
      data: {},
      ...(standing === undefined ? {} : { versionHash: standing.versionHash }),
      ...(standing?.modelVersion === undefined ? {} : { modelVersion: standing.modelVersion }),
      ...actorOf(sender),
      ...line,
    });
  };
  for (const [index, step] of steps.entries()) add(lineOfStep(step, batch.version), senders[index]);
  for (const [index, effect] of effects.entries()) {
    apply({ batch, known, writes, effect, index, by, note: (line, sender) => add(line, sender ?? by) });
    if (effect.type === 'keepCase') standing = writes.case;
  }
  endWhatStopped({ batch, known, writes, by, note: (line, sender) => add(line, sender ?? by) });
  return writes;
}

function emptyWrites(row: StoredCase): Writes {
  return {
    case: row,
    newVersion: false,
    journal: [],
    tasks: [],
    closed: [],
    ballots: [],
    closedBallots: [],
    votes: [],
    letters: [],
    released: [],
    ledger: [],
    budgets: [],
    roadmap: undefined,
    documents: [],
    projects: [],
    followers: [],
    models: [],
    register: [],
    traces: [],
  };
}

/** The case as the batch leaves it, before its effects. */
function caseAfter(batch: RecordBatch, row: StoredCase | undefined): StoredCase {
  const ended = batch.status !== 'active';
  const outcome = row?.outcome ?? outcomeOf(batch);
  const { closedAt: _, ...known } = row ?? newCase(batch);
  return {
    ...known,
    state: batch.state,
    status: batch.status,
    changedAt: batch.at,
    lastSeq: batch.seq,
    ...(ended ? { closedAt: row?.closedAt ?? batch.at } : {}),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function newCase(batch: RecordBatch): StoredCase {
  const { number } = partsOfId(batch.caseId);
  return {
    id: batch.caseId,
    number,
    machine: batch.machine,
    title: number,
    state: batch.state,
    status: batch.status,
    version: 1,
    versionHash: hashOf({}),
    view: {},
    openedAt: batch.at,
    changedAt: batch.at,
    lastSeq: batch.seq,
  };
}

function outcomeOf(batch: RecordBatch): string | undefined {
  const output = batch.output;
  if (typeof output !== 'object' || output === null || !('outcome' in output)) return undefined;
  return typeof output.outcome === 'string' ? output.outcome : undefined;
}

/** The content of an event stands in `steps`; its hash here lets the chain vouch for it. */
function lineOfStep(step: RecordedStep, version: string): Pick<NewEntry, 'event'> & Partial<NewEntry> {
  const reason = reasonOf(step.event);
  return {
    event: step.event.type,
    after: step.after,
    ...(step.before === null ? {} : { before: step.before }),
    ...(reason === undefined ? {} : { reason }),
    data: {
      actor: step.actor,
      machine: step.machine,
      machineVersion: version,
      visit: step.visit,
      eventHash: hashOf(step.event),
    },
  };
}

function afterKeepCase(row: StoredCase, effects: readonly RecordedEffect[]): StoredCase {
  return effects.reduce((current, one) => {
    const effect = effectOf(one);
    return effect.type === 'keepCase' ? keep(current, effect.params) : current;
  }, row);
}

function keep(row: StoredCase, params: KeepCase): StoredCase {
  const { rank, ...changes } = params;
  const { rank: standing, ...rest } = row;
  const next = {
    ...rest,
    ...changes,
    ...(rank === null ? {} : rank === undefined ? (standing === undefined ? {} : { rank: standing }) : { rank }),
  };
  return params.view === undefined ? next : { ...next, versionHash: hashOf(next.view) };
}

/** Names are those of `machines/governance/effects.ts`; a name that is not there stops the batch, and the engine makes it an incident. */
function apply(scope: Scope): void {
  const { writes, batch } = scope;
  const effect = effectOf(scope.effect);
  switch (effect.type) {
    case 'keepCase':
      writes.case = keep(writes.case, effect.params);
      writes.newVersion ||= effect.params.view !== undefined || effect.params.version !== undefined;
      return;
    case 'openTasks':
      return openTasks(scope, effect.params);
    case 'closeTasks':
      return closeTasks(scope, effect.params);
    case 'tell':
      return writeLetters(scope, effect.params);
    case 'openBallot':
      return openBallot(scope, effect.params);
    case 'castVote':
      return castVote(scope, effect.params);
    case 'closeBallot':
      return closeBallot(scope, effect.params);
    case 'journal': {
      const { event, by, reason, amountOre, data } = effect.params;
      return scope.note(
        {
          event,
          ...(reason === undefined ? {} : { reason }),
          ...(amountOre === undefined ? {} : { amountOre }),
          ...(data === undefined ? {} : { data }),
        },
        by,
      );
    }
    case 'release': {
      const { reason } = effect.params;
      const outstanding = writes.released.length > 0 ? [] : scope.known.outstanding;
      if (outstanding.length === 0) return;
      for (const sum of outstanding)
        writes.released.push({ ...sum, reason, key: `${batch.caseId}:${batch.seq}:release:${sum.year}:${sum.fund}` });
      return scope.note({
        event: 'frame.released',
        reason,
        amountOre: -outstanding.reduce((total, sum) => total + sum.amountOre, 0),
        data: { parts: outstanding },
      });
    }
    case 'keepRoadmap': {
      const { system, title, amountOre } = writes.case;
      if (system === undefined || amountOre === undefined)
        throw new Error(
          `Sagen ${batch.caseId} mangler system eller beløb og kan ikke stå på roadmap: send keepCase først / Case ${batch.caseId} has no system or amount and cannot be on the roadmap: send keepCase first`,
        );
      writes.roadmap = {
        caseId: batch.caseId,
        system,
        title,
        amountOre,
        status: effect.params.status,
        addedAt: batch.at,
        changedAt: batch.at,
      };
      return scope.note({ event: 'roadmap.kept', amountOre, data: { status: effect.params.status, system } });
    }
    case 'enterBudget':
      return enterBudget(scope, effect.params);
    case 'grantFrame':
      return grantFrame(scope, effect.params);
    case 'enterSpending':
      return enterSpending(scope, effect.params);
    case 'settleAccounts':
      return settleAccounts(scope, effect.params);
    case 'reserveCarryOver':
      return reserveCarryOver(scope, effect.params);
    case 'settleCarryOver':
      return settleCarryOver(scope, effect.params);
    case 'changeRegister':
      writes.register.push({ ...effect.params, by: scope.by });
      return;
    case 'keepDocument':
      return keepDocument(scope, effect.params);
    case 'keepProject':
      return keepProject(scope, effect.params);
    case 'moveProject':
      return moveProject(scope, effect.params);
    case 'keepModel':
      return keepModel(scope, effect.params);
    default:
      return unknownEffect(effect as never);
  }
}

function unknownEffect(effect: never): never {
  const { type } = effect as { type?: unknown };
  throw new Error(`Ukendt handling «${String(type)}» i en registrering / Unknown effect "${String(type)}" in a record`);
}
