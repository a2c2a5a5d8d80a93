import type { ActorRef } from './xstate.ts';
import { afterDelay, waitsOf } from './waits.ts';
import type { Core } from './core.ts';
import { assertJson } from './json.ts';
import { migrateFrozen } from './migrate-frozen.ts';
import { wayBetween } from './migration.ts';
import type { Resume } from './messages.ts';
import { thawCase, type FrozenActor, type FrozenCase } from './persist.ts';
import type { Registration } from './register.ts';
import { parentOf, type ActorState, type CaseState, type TimerEntry } from './state.ts';
import { begun } from './suspension.ts';
import { assertWaitable } from './timers.ts';

/** A frozen case as the present definition takes it up. */
export interface TakenUp {
  readonly frozen: FrozenCase;
  /** With the timers that its states have in this definition and had not in the one that froze it: armed now. */
  readonly state: CaseState;
}

/**
 * Takes a frozen case up, over the migrations between its version and this one. Throws, naming what is gone, when it stands in a state, waits for a
 * timer or has asked an actor that is no more, or would have asked one that is new. Pure.
 */
export function takeUp(registration: Registration, core: Core, resume: Resume, now: number): TakenUp {
  if (resume.machine !== registration.name)
    throw new Error(`The case was frozen by machine "${resume.machine}"; this worker has "${registration.name}".`);
  const way = wayBetween(registration.options.migrations ?? [], resume.version, registration.version);
  const frozen = way.reduce(
    (case_, migration) => migrateFrozen(case_, migration, (path) => machineOf(registration, case_.actors, path)),
    resume.case as unknown as FrozenCase,
  );
  const thawed = thawCase(registration, core, frozen);
  assertActors(registration, thawed);
  const { fixedDelays } = registration.options;
  const armed = frozen.actors
    .flatMap((actor) => armedAnew(actor, thawed, core.root, now))
    .map((timer) => begun(timer, thawed, now, fixedDelays));
  return { frozen, state: { ...thawed, timers: [...thawed.timers, ...armed] } };
}

/** Name of the machine of an actor; undefined of what is no machine, or of one that this definition does not know. */
function machineOf(registration: Registration, actors: readonly FrozenActor[], path: string): string | undefined {
  const machineAt = (at: string): Registration['machine'] | undefined => {
    if (at === '') return registration.machine;
    const actor = actors.find((one) => one.path === at);
    const parent = machineAt(parentOf(at));
    if (actor?.kind !== 'machine' || parent === undefined) return undefined;
    try {
      return registration.child(parent, actor.src);
    } catch {
      return undefined;
    }
  };
  return machineAt(path)?.id;
}

function assertActors(registration: Registration, { actors }: CaseState): void {
  for (const { path, src, kind, status, snapshot } of actors.values()) {
    if (snapshot !== undefined) assertJson(snapshot.context, `context of "${path}"`);
    const parent = actors.get(parentOf(path))?.snapshot?.machine;
    if (path === '' || status !== 'active' || parent === undefined) continue;
    if (registration.kindOf(parent, src) !== kind) throw new Error(`Actor "${path}" (${src}) is no ${kind} any more.`);
  }
}

/** Timers to arm anew for one actor; those it has must belong to its states. */
function armedAnew(frozen: FrozenActor, { actors, timers }: CaseState, root: ActorRef, now: number): TimerEntry[] {
  const { path, visit, status, waits: before } = frozen;
  const actor: ActorState | undefined = actors.get(path);
  if (actor?.snapshot === undefined || status !== 'active') return [];
  const { snapshot, ref = root } = actor;
  const waits = waitsOf(snapshot);
  for (const { owner, id, event, loose } of timers)
    if (owner === path && loose !== true && event.type.startsWith('xstate.after.') && !waits.after.includes(event.type))
      throw new Error(
        `Timer "${id}" belongs to no state in which "${path}" stands; a migration must rename or drop it.`,
      );
  if (before === undefined) return [];
  const [unasked] = waits.invokes.filter((id) => !before.invokes.includes(id));
  if (unasked !== undefined)
    throw new Error(
      `Actor "${unasked}" is new in a state in which "${path}" stands; a migration must move it to another.`,
    );
  return waits.after
    .filter((type) => !before.after.includes(type))
    .map((type) => {
      const delay = afterDelay(snapshot, type, ref);
      assertWaitable(delay, type);
      const dueAt = now + Math.max(0, Math.ceil(delay));
      return { id: type, owner: path, visit, target: path, targetVisit: visit, event: { type }, dueAt };
    });
}
