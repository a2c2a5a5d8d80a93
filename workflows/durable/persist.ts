import type { Incident, Json, Receipt } from './messages.ts';
import type { Core } from './core.ts';
import type { Registration } from './register.ts';
import type { Job } from './jobs.ts';
import { idOf, parentOf, type ActorState, type CaseState, type TimerEntry } from './state.ts';
import type { IncidentSubject } from './open-incident.ts';
import { waitsOf, type Waits } from './waits.ts';
import { freeze, thaw } from './xstate.ts';

/** `waits`: what its states had armed and asked; a definition in which they arm or ask more is known by it. Cases frozen earlier lack it. */
export type FrozenActor = Omit<ActorState, 'snapshot' | 'ref'> & { readonly frozen?: unknown; readonly waits?: Waits };

/** A case as plain JSON: every actor's snapshot, the timer table with absolute instants, visit counters, seen updates, effects not yet done. */
export interface FrozenCase {
  readonly actors: readonly FrozenActor[];
  readonly timers: readonly TimerEntry[];
  readonly visits: Readonly<Record<string, number>>;
  readonly seq: number;
  readonly incidents: readonly Incident[];
  readonly seen: readonly (readonly [string, Receipt])[];
  readonly output?: Json;
  readonly suspendedAt?: number;
  readonly jobs: readonly Job[];
  /** Promise actors that were under way: begun again under the same keys. */
  readonly inFlight: readonly Job[];
  readonly subjects: readonly IncidentSubject[];
}

export function freezeCase(state: CaseState, effects: Pick<FrozenCase, 'jobs' | 'inFlight' | 'subjects'>): Json {
  const frozen: FrozenCase = {
    actors: [...state.actors.values()].map(({ snapshot, ref: _ref, ...actor }) =>
      snapshot === undefined
        ? actor
        : { ...actor, frozen: freeze(snapshot.machine, snapshot), waits: waitsOf(snapshot) },
    ),
    timers: state.timers,
    visits: state.visits,
    seq: state.seq,
    incidents: state.incidents,
    seen: [...state.seen],
    ...(state.output === undefined ? {} : { output: state.output }),
    ...(state.suspendedAt === undefined ? {} : { suspendedAt: state.suspendedAt }),
    ...effects,
  };
  return JSON.parse(JSON.stringify(frozen)) as Json;
}

/** Parents before children: a child's identity hangs on its parent's snapshot. */
export function thawCase(registration: Registration, core: Core, frozen: FrozenCase): CaseState {
  const actors = new Map<string, ActorState>();
  const state: CaseState = {
    actors,
    timers: frozen.timers,
    visits: frozen.visits,
    seq: frozen.seq,
    incidents: frozen.incidents,
    seen: new Map(frozen.seen),
    ...(frozen.output === undefined ? {} : { output: frozen.output }),
    ...(frozen.suspendedAt === undefined ? {} : { suspendedAt: frozen.suspendedAt }),
  };
  for (const { frozen: persisted, waits: _waits, ...actor } of frozen.actors) {
    const parent = actors.get(parentOf(actor.path))?.snapshot;
    const ref = actor.path === '' ? core.root : parent?.children[idOf(actor.path)];
    if (ref === undefined) throw new Error(`There is no actor "${actor.path}".`);
    if (persisted === undefined) {
      actors.set(actor.path, { ...actor, ref });
      continue;
    }
    const machine = actor.path === '' ? registration.machine : registration.child(parent!.machine, actor.src);
    actors.set(actor.path, { ...actor, ref, snapshot: thaw(machine, persisted, ref) });
  }
  return state;
}
