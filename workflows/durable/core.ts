import { assertJson } from './json.ts';
import type { Registration } from './register.ts';
import {
  childPath,
  idOf,
  isWithin,
  parentOf,
  type ActorState,
  type CaseState,
  type Command,
  type Step,
  type StepTaken,
  type Stimulus,
  type TimerEntry,
} from './state.ts';
import { assertWaitable, nextDue } from './timers.ts';
import {
  accepts,
  doneEvent,
  enter,
  errorEvent,
  react,
  statePath,
  stillRoot,
  type ActorRef,
  type Reaction,
  type Request,
  type XEvent,
} from './xstate.ts';

const STOP = Symbol('stop');
/** Timers of delay 0 that arm each other would never let a step end. */
const MOST_FIRES = 10_000;
type Mail = XEvent | typeof STOP;

export interface Core {
  /** Identity of the root actor, for restoring snapshots. */
  readonly root: ActorRef;
  /** The pure step: `(state, stimulus, now)` to the next state and what the host must do. `now` is milliseconds since the epoch. */
  step(state: CaseState, stimulus: Stimulus, now: number): Step;
  /** Identity of an actor in a state, with its parent and clock. */
  self(state: CaseState, path: string): ActorRef;
}

export const emptyState: CaseState = {
  actors: new Map(),
  timers: [],
  visits: {},
  seq: 0,
  incidents: [],
  seen: new Map(),
};

/** The interpreter of one registered machine. One per running case: its actors share a still actor system. */
export function createCore(registration: Registration): Core {
  const clock = { instant: 0, now: () => clock.instant, setTimeout: () => undefined, clearTimeout: () => undefined };
  const root = stillRoot(registration.machine.id, clock);

  const self = (state: CaseState, path: string): ActorRef => {
    if (path === '') return root;
    const ref = state.actors.get(parentOf(path))?.snapshot?.children[idOf(path)];
    if (ref === undefined) throw new Error(`Aktøren "${path}" findes ikke. / There is no actor "${path}".`);
    return ref;
  };

  return {
    root,
    self,
    step(state, stimulus, now) {
      clock.instant = now;
      return new Cascade(registration, root, self, state, now).run(stimulus);
    },
  };
}

/**
 * One stimulus and all that follows from it inside the case. Order is XState's: an actor finishes its macrostep, then its
 * sends, spawns and stops happen one by one; an event for an actor that is still busy waits in that actor's mailbox.
 */
class Cascade {
  private readonly actors: Map<string, ActorState>;
  private timers: TimerEntry[];
  private readonly visits: Record<string, number>;
  private output: CaseState['output'];
  private readonly commands: Command[] = [];
  private readonly steps: StepTaken[] = [];
  private readonly faults: Step['faults'][number][] = [];
  private readonly mailboxes = new Map<string, Mail[]>();
  private readonly registration: Registration;
  private readonly root: ActorRef;
  private readonly selfIn: Core['self'];
  private readonly before: CaseState;
  private readonly now: number;

  constructor(registration: Registration, root: ActorRef, selfIn: Core['self'], before: CaseState, now: number) {
    this.registration = registration;
    this.root = root;
    this.selfIn = selfIn;
    this.before = before;
    this.now = now;
    this.actors = new Map(before.actors);
    this.timers = [...before.timers];
    this.visits = { ...before.visits };
    this.output = before.output;
  }

  run(stimulus: Stimulus): Step {
    switch (stimulus.type) {
      case 'start':
        this.open('', '', stimulus.input);
        break;
      case 'event':
        this.deliver(stimulus.actor, stimulus.event);
        break;
      case 'due':
        this.fireDue();
        break;
      case 'result':
        this.settle(stimulus.actor, stimulus.visit, (id) => doneEvent(id, stimulus.output));
        break;
      case 'failure':
        this.settle(stimulus.actor, stimulus.visit, (id) => errorEvent(id, stimulus.error));
        break;
    }
    const happened = this.steps.length + this.commands.length + this.faults.length > 0;
    const state: CaseState = {
      ...this.before,
      actors: this.actors,
      timers: this.timers,
      visits: this.visits,
      seq: this.before.seq + (happened ? 1 : 0),
      ...(this.output === undefined ? {} : { output: this.output }),
    };
    return { state, commands: this.commands, steps: this.steps, faults: this.faults };
  }

  private fireDue(): void {
    let fires = 0;
    for (let timer = nextDue(this.timers, this.now); timer !== undefined; timer = nextDue(this.timers, this.now)) {
      const fired = timer;
      if (++fires > MOST_FIRES) {
        this.fault(
          fired.owner,
          fired.event,
          new Error(
            `Mere end ${MOST_FIRES} timere udløb på én gang. / More than ${MOST_FIRES} timers fired at one instant.`,
          ),
        );
        return;
      }
      this.timers = this.timers.filter((other) => other !== fired);
      this.deliver(fired.target, fired.event);
    }
  }

  /** A result or failure of a promise or child workflow; of an earlier visit, it is dropped. */
  private settle(path: string, visit: number, event: (id: string) => XEvent): void {
    const actor = this.actors.get(path);
    if (actor === undefined || actor.visit !== visit || actor.status !== 'active') return;
    const settled = event(idOf(path));
    this.actors.set(path, { ...actor, status: settled.type.startsWith('xstate.done') ? 'done' : 'error' });
    this.deliver(parentOf(path), settled);
  }

  private deliver(path: string, mail: Mail): void {
    const actor = this.actors.get(path);
    if (actor === undefined) return;
    if (actor.status !== 'active') {
      if (mail === STOP) this.remove(path);
      return;
    }
    const mailbox = this.mailboxes.get(path);
    if (mailbox !== undefined) {
      mailbox.push(mail);
    } else if (mail === STOP) {
      this.remove(path);
    } else if (actor.kind === 'workflow') {
      this.commands.push({ type: 'sendWorkflow', actor: path, event: mail });
    } else if (actor.kind === 'machine') {
      this.busy(path, () => this.transition(path, mail));
    }
  }

  /** Runs `first` for the actor, then what arrived in its mailbox meanwhile. */
  private busy(path: string, first: () => void): void {
    const mailbox: Mail[] = [];
    this.mailboxes.set(path, mailbox);
    first();
    for (let mail = mailbox.shift(); mail !== undefined; mail = mailbox.shift()) {
      if (this.actors.get(path)?.status !== 'active') break;
      if (mail === STOP) {
        this.remove(path);
        break;
      }
      this.transition(path, mail);
    }
    this.mailboxes.delete(path);
  }

  private open(path: string, src: string, input: unknown): void {
    const machine = path === '' ? this.registration.machine : this.machineAt(path, src);
    const visit = this.visit(path);
    this.busy(path, () => {
      const reaction = enter(machine, this.self(path), input);
      if (reaction.snapshot.status === 'error') {
        this.actors.set(path, { path, src, kind: 'machine', visit, status: 'error', snapshot: reaction.snapshot });
        this.fault(path, { type: 'xstate.init', input }, reaction.snapshot.error);
        return;
      }
      this.actors.set(path, { path, src, kind: 'machine', visit, status: 'active', snapshot: reaction.snapshot });
      this.take(path, { type: 'xstate.init', input }, null, reaction);
    });
  }

  private transition(path: string, event: XEvent): void {
    const actor = this.actors.get(path);
    const snapshot = actor?.snapshot;
    if (actor === undefined || snapshot === undefined) return;
    let reaction: Reaction;
    try {
      reaction = react(this.machineAt(path, actor.src), snapshot, event, this.self(path));
      if (reaction.snapshot.context !== snapshot.context) assertJson(reaction.snapshot.context, 'context');
      if (reaction.snapshot.status === 'error') throw reaction.snapshot.error;
      this.assertSpawnedOpenly(snapshot.children, reaction);
    } catch (error) {
      this.fault(path, event, error);
      return;
    }
    if (reaction.snapshot === snapshot && reaction.requests.length === 0) return;
    this.actors.set(path, { ...actor, snapshot: reaction.snapshot });
    this.take(path, event, statePath(snapshot.value), reaction);
  }

  /** `assign(spawn())` makes a child without saying so (pitfall 3). */
  private assertSpawnedOpenly(before: Readonly<Record<string, unknown>>, reaction: Reaction): void {
    const spawned = new Set(reaction.requests.flatMap((request) => (request.type === 'spawn' ? [request.id] : [])));
    for (const id of Object.keys(reaction.snapshot.children)) {
      if (!(id in before) && !spawned.has(id))
        throw new Error(
          `assign(spawn("${id}")) kan ikke køres holdbart; brug spawnChild med id. / assign(spawn("${id}")) cannot run durably; use the spawnChild action with an id.`,
        );
    }
  }

  private take(path: string, event: XEvent, before: string | null, reaction: Reaction): void {
    const actor = this.actors.get(path)!;
    const { snapshot } = reaction;
    if (before === null) assertJson(snapshot.context, 'context');
    this.steps.push({
      actor: path,
      machine: snapshot.machine.id,
      visit: actor.visit,
      event,
      before,
      after: statePath(snapshot.value),
    });
    // Spawned and stopped in one macrostep: it never ran.
    const stopped = new Set(reaction.requests.flatMap((request) => (request.type === 'stop' ? [request.id] : [])));
    const born = new Set(Object.keys(snapshot.children));
    for (const request of reaction.requests) {
      if (request.type === 'spawn' && stopped.has(request.id) && !born.has(request.id)) continue;
      try {
        this.carryOut(path, actor, request);
      } catch (error) {
        this.fault(path, event, error);
      }
    }
    if (snapshot.status === 'done') this.finish(path, actor, snapshot.output);
  }

  private carryOut(path: string, actor: ActorState, request: Request): void {
    const machine = actor.snapshot!.machine.id;
    switch (request.type) {
      case 'action':
        assertJson(request.params ?? null, request.name);
        this.commands.push({
          type: 'action',
          name: request.name,
          params: request.params ?? {},
          actor: path,
          machine,
          visit: actor.visit,
        });
        break;
      case 'log':
        this.commands.push({ type: 'log', actor: path, label: request.label, value: request.value });
        break;
      case 'emit':
        assertJson(request.event, request.event.type);
        this.commands.push({ type: 'emit', actor: path, event: request.event });
        break;
      case 'send':
        this.deliver(this.pathOf(path, request.to), request.event);
        break;
      case 'schedule':
        this.schedule(path, request);
        break;
      case 'cancel':
        this.timers = this.timers.filter((timer) => timer.owner !== path || timer.id !== request.id);
        break;
      case 'spawn':
        this.spawn(path, request);
        break;
      case 'stop':
        this.deliver(childPath(path, request.id), STOP);
        break;
    }
  }

  private schedule(path: string, request: Request & { type: 'schedule' }): void {
    const id = request.id ?? `${request.event.type}#${this.visit(`${path}~`)}`;
    assertWaitable(request.delay, id);
    assertJson(request.event, request.event.type);
    const visit = this.visit(`${path}~${id}`);
    const dueAt = this.now + Math.max(0, Math.ceil(request.delay));
    this.timers = [
      ...this.timers,
      { id, owner: path, target: this.pathOf(path, request.to), event: request.event, visit, dueAt },
    ];
  }

  private spawn(parent: string, request: Request & { type: 'spawn' }): void {
    const path = childPath(parent, request.id);
    const kind = this.registration.kindOf(this.actors.get(parent)!.snapshot!.machine, request.src);
    assertJson(request.input ?? null, `input of ${request.src}`);
    if (kind === 'machine') {
      this.open(path, request.src, request.input);
      return;
    }
    const visit = this.visit(path);
    this.actors.set(path, { path, src: request.src, kind, visit, status: 'active', input: request.input });
    this.commands.push({
      type: kind === 'promise' ? 'startActivity' : 'startWorkflow',
      actor: path,
      src: request.src,
      input: request.input ?? null,
      visit,
    });
  }

  private finish(path: string, actor: ActorState, output: unknown): void {
    this.stopBelow(path);
    assertJson(output ?? null, 'output');
    this.actors.set(path, { ...actor, status: 'done' });
    if (path === '') this.output = (output ?? null) as never;
    else this.deliver(parentOf(path), doneEvent(idOf(path), output));
  }

  private remove(path: string): void {
    this.stopBelow(path);
    const actor = this.actors.get(path);
    this.actors.delete(path);
    if (actor !== undefined && actor.kind !== 'machine' && actor.status === 'active')
      this.commands.push({
        type: 'stopActor',
        actor: path,
        kind: actor.kind,
        src: actor.src,
        input: actor.input,
        visit: actor.visit,
      });
  }

  /** Stops the descendants and every timer that the actor or they own. */
  private stopBelow(path: string): void {
    for (const below of [...this.actors.keys()].filter((other) => other !== path && isWithin(other, path))) {
      const actor = this.actors.get(below);
      this.actors.delete(below);
      if (actor !== undefined && actor.kind !== 'machine' && actor.status === 'active')
        this.commands.push({
          type: 'stopActor',
          actor: below,
          kind: actor.kind,
          src: actor.src,
          input: actor.input,
          visit: actor.visit,
        });
    }
    this.timers = this.timers.filter((timer) => !isWithin(timer.owner, path));
  }

  /** The transition did not happen. A parent that handles the child's error gets it; otherwise people must look (an incident). */
  private fault(path: string, event: XEvent, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const parent = path === '' ? undefined : this.actors.get(parentOf(path));
    const failed = errorEvent(idOf(path), { message });
    if (parent?.snapshot !== undefined && accepts(parent.snapshot, failed)) {
      this.stopBelow(path);
      this.actors.set(path, { ...this.actors.get(path)!, status: 'error' });
      this.deliver(parent.path, failed);
    } else {
      this.faults.push({ actor: path, event, message });
    }
  }

  private visit(key: string): number {
    const visit = (this.visits[key] ?? 0) + 1;
    this.visits[key] = visit;
    return visit;
  }

  private self(path: string): ActorRef {
    return this.selfIn({ ...this.before, actors: this.actors }, path);
  }

  private machineAt(path: string, src: string) {
    return path === ''
      ? this.registration.machine
      : this.registration.child(this.actors.get(parentOf(path))!.snapshot!.machine, src);
  }

  /** Where an actor reference of XState lives in this case. */
  private pathOf(path: string, ref: ActorRef | undefined): string {
    const self = this.self(path);
    if (ref === self) return path;
    if (ref !== undefined && path !== '' && ref === (self as unknown as { _parent?: ActorRef })._parent)
      return parentOf(path);
    if (ref !== undefined && this.actors.get(path)?.snapshot?.children[ref.id] === ref) return childPath(path, ref.id);
    if (ref === this.root) return '';
    throw new Error(
      `Modtageren "${ref?.id ?? 'undefined'}" er hverken barn, forælder eller aktøren selv. / Recipient "${ref?.id ?? 'undefined'}" is neither child, parent nor the actor itself.`,
    );
  }
}
