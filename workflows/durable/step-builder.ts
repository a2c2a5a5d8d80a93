import type { EndedActor } from './messages.ts';
import type { Registration } from './register.ts';
import {
  idOf,
  isWithin,
  parentOf,
  type ActorState,
  type CaseState,
  type Command,
  type Fault,
  type Step,
  type StepTaken,
  type TimerEntry,
} from './state.ts';
import { begun } from './suspension.ts';
import { armed, withoutOwner } from './timers.ts';
import { accepts, withoutChild, type ActorRef, type Machine, type XEvent } from './xstate.ts';

/** The most children that are over which a case keeps. */
const mostFinished = 200;

/** Where an actor is, and at which of its visits. */
export interface Place {
  readonly path: string;
  readonly visit: number;
}

/** The case as one step has changed it so far. Becomes a {@link Step} at the end; the state before is left as it was. */
export class StepBuilder {
  readonly actors: Map<string, ActorState>;
  timers: readonly TimerEntry[];
  output: CaseState['output'];
  readonly commands: Command[] = [];
  readonly steps: StepTaken[] = [];
  readonly faults: Fault[] = [];
  readonly registration: Registration;
  readonly root: ActorRef;
  private readonly caseId: string;
  readonly now: number;
  private readonly ended: EndedActor[] = [];
  private readonly visits: Record<string, number>;
  private readonly before: CaseState;

  constructor(registration: Registration, caseId: string, root: ActorRef, before: CaseState, now: number) {
    this.caseId = caseId;
    this.registration = registration;
    this.root = root;
    this.before = before;
    this.now = now;
    this.actors = new Map(before.actors);
    this.timers = before.timers;
    this.visits = { ...before.visits };
    this.output = before.output;
  }

  step(): Step {
    this.forgetFinished();
    const happened = this.steps.length + this.commands.length + this.faults.length > 0;
    const state: CaseState = {
      ...this.before,
      actors: this.actors,
      timers: this.timers,
      visits: this.visits,
      seq: this.before.seq + (happened ? 1 : 0),
      ...(this.output === undefined ? {} : { output: this.output }),
    };
    return { state, commands: this.commands, steps: this.steps, faults: this.faults, ended: this.ended };
  }

  /** Children that are over are kept for whoever looks, but not for ever: the oldest are forgotten, by XState's snapshot of their parent too. */
  private forgetFinished(): void {
    if (this.actors.size <= mostFinished) return;
    const finished = [...this.actors.values()].filter(
      ({ path, kind, status }) => path !== '' && (status === 'done' || (status === 'error' && kind !== 'machine')),
    );
    for (const { path } of finished.slice(0, Math.max(0, finished.length - mostFinished))) {
      this.actors.delete(path);
      const parent = this.actors.get(parentOf(path));
      if (parent?.snapshot === undefined) continue;
      this.actors.set(parent.path, { ...parent, snapshot: withoutChild(parent.snapshot, idOf(path)) });
    }
  }

  /** Counts one more visit of a path (or of whatever else needs numbers of its own). */
  visit(key: string): number {
    const visit = (this.visits[key] ?? 0) + 1;
    this.visits[key] = visit;
    return visit;
  }

  /** Where an actor of XState lives in this case; undefined when it has been stopped. */
  placeOf(ref: ActorRef): Place | undefined {
    if (ref === this.root) return this.actors.get('');
    for (const actor of this.actors.values()) if (actor.ref === ref) return actor;
    return undefined;
  }

  machineAt(path: string, src: string): Machine {
    return path === ''
      ? this.registration.machine
      : this.registration.child(this.actors.get(parentOf(path))!.snapshot!.machine, src);
  }

  /** A child that is to be a workflow must have a case id. */
  readonly assertSpawnable = (src: string, input: unknown): void => {
    const id: unknown = this.registration.options.children?.[src]?.id(input ?? null, this.caseId) ?? src;
    if (typeof id !== 'string' || id === '')
      throw new Error(
        `The case id of child "${src}" came out as ${String(id)}; options.children.${src}.id must return one.`,
      );
  };

  handles(path: string, event: XEvent): boolean {
    const snapshot = this.actors.get(path)?.snapshot;
    try {
      return snapshot !== undefined && accepts(snapshot, event);
    } catch {
      // Its guard throws: delivering the event will say so.
      return true;
    }
  }

  /** Asks the host to start what a promise actor or a child workflow stands for. */
  commandStart(actor: ActorState): void {
    const { path, src, visit, kind, input } = actor;
    const type = kind === 'promise' ? 'startActivity' : 'startWorkflow';
    this.commands.push({ type, actor: path, src, input: input ?? null, visit });
  }

  /** Arms a timer; while the case is suspended its clock stands still from the start. */
  arm(timer: TimerEntry): void {
    this.timers = armed(this.timers, begun(timer, this.before, this.now, this.registration.options.fixedDelays));
  }

  /** Takes out the descendants of an actor, and every timer that it or they own. Returns their paths. */
  forgetBelow(path: string): string[] {
    const below = Array.from(this.actors.keys()).filter((other) => other !== path && isWithin(other, path));
    for (const one of below) this.forget(one);
    this.timers = withoutOwner(this.timers, path);
    return below;
  }

  forget(path: string): void {
    const actor = this.actors.get(path);
    this.actors.delete(path);
    if (actor?.kind === 'machine' && actor.status !== 'done') this.ended.push({ actor: path, visit: actor.visit });
    if (actor === undefined || actor.kind === 'machine' || actor.status !== 'active') return;
    const { kind, src, input, visit } = actor;
    this.commands.push({ type: 'stopActor', actor: path, kind, src, input, visit });
  }
}
