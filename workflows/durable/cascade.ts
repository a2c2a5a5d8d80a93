import type { EndedActor } from '../messages.ts';
import { assertJson } from './json.ts';
import { assertCarriable } from './reaction-checks.ts';
import type { Registration } from './register.ts';
import {
  childPath,
  idOf,
  isWithin,
  parentOf,
  type ActorState,
  type CaseState,
  type Command,
  type Fault,
  type Step,
  type StepTaken,
  type Stimulus,
  type TimerEntry,
} from './state.ts';
import { armed, cancelled, fired, nextDue, withoutOwner } from './timers.ts';
import {
  accepts,
  doneEvent,
  enter,
  errorEvent,
  react,
  statePath,
  type ActorRef,
  type Machine,
  type Reaction,
  type Request,
  type XEvent,
} from './xstate.ts';

const STOP = Symbol('stop');
/** Timers of delay 0 that arm each other would never let a step end. */
const MOST_FIRES = 10_000;
type Mail = XEvent | typeof STOP;

/** What arrives for an actor while it is busy. `over` when another actor has taken its path meanwhile. */
interface Mailbox {
  readonly mails: Mail[];
  over: boolean;
}

/** Where a child will be once its spawn is carried out, and what was sent to it before that. */
interface Unborn {
  readonly path: string;
  readonly visit: number;
  readonly mails: Mail[];
  /** Its first macrostep, where it has been looked at already. */
  first?: Entered;
}

/** A machine's first macrostep, or what it threw. */
type Entered = { readonly reaction: Reaction } | { readonly error: unknown };

/**
 * One stimulus and all that follows from it inside the case. Order is XState's: an actor finishes its macrostep, then its
 * sends, spawns and stops happen one by one; an event for an actor that is still busy waits in that actor's mailbox.
 */
export class Cascade {
  private readonly actors: Map<string, ActorState>;
  private timers: readonly TimerEntry[];
  private readonly visits: Record<string, number>;
  private output: CaseState['output'];
  private readonly commands: Command[] = [];
  private readonly steps: StepTaken[] = [];
  private readonly faults: Fault[] = [];
  private readonly ended: EndedActor[] = [];
  private readonly mailboxes = new Map<string, Mailbox>();
  private readonly unborn = new Map<ActorRef, Unborn>();
  private readonly registration: Registration;
  private readonly root: ActorRef;
  private readonly before: CaseState;
  private readonly now: number;

  constructor(registration: Registration, root: ActorRef, before: CaseState, now: number) {
    this.registration = registration;
    this.root = root;
    this.before = before;
    this.now = now;
    this.actors = new Map(before.actors);
    this.timers = before.timers;
    this.visits = { ...before.visits };
    this.output = before.output;
  }

  run(stimulus: Stimulus): Step {
    this.take(stimulus);
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

  private take(stimulus: Stimulus): void {
    switch (stimulus.type) {
      case 'start':
        this.open({ path: '', src: '', visit: this.visit(''), ref: this.root, input: stimulus.input });
        break;
      case 'again':
        this.again(stimulus.actor);
        break;
      case 'giveUp':
        this.giveUp(stimulus.actor);
        break;
      case 'event':
        this.deliver(stimulus.actor, stimulus.event);
        break;
      case 'due':
        this.fireDue();
        break;
      case 'result':
        this.settle(stimulus.actor, stimulus.visit, doneEvent(idOf(stimulus.actor), stimulus.output));
        break;
      case 'failure':
        this.settle(stimulus.actor, stimulus.visit, errorEvent(idOf(stimulus.actor), stimulus.error));
        break;
    }
  }

  private fireDue(): void {
    let fires = 0;
    for (let timer = nextDue(this.timers, this.now); timer !== undefined; timer = nextDue(this.timers, this.now)) {
      this.timers = fired(this.timers, timer);
      if (++fires > MOST_FIRES) {
        // The one that would go on is taken out and kept for a retry; otherwise it would be due again at once.
        this.fault(
          timer.owner,
          timer.event,
          new Error(
            `Mere end ${MOST_FIRES} timere udløb på én gang. / More than ${MOST_FIRES} timers fired at one instant.`,
          ),
        );
        return;
      }
      if (this.actors.get(timer.target)?.visit === timer.targetVisit) this.deliver(timer.target, timer.event);
    }
  }

  /** A result or failure of a promise or child workflow; of an earlier visit, it is dropped. */
  private settle(path: string, visit: number, event: XEvent): void {
    const actor = this.actors.get(path);
    if (actor === undefined || actor.visit !== visit || actor.status !== 'active') return;
    const failed = event.type.startsWith('xstate.error');
    if (failed && !this.handles(parentOf(path), event)) {
      const message = (event['error'] as { message?: string } | undefined)?.message ?? 'failed';
      this.faults.push({ kind: 'actor', actor: path, visit, event, message });
      return;
    }
    this.actors.set(path, { ...actor, status: failed ? 'error' : 'done' });
    this.deliver(parentOf(path), event);
  }

  private again(path: string): void {
    const actor = this.actors.get(path);
    if (actor === undefined) return;
    if (actor.kind === 'machine') this.open({ ...actor, ref: actor.ref ?? this.root });
    else if (actor.status === 'active') this.commands.push(startOf(actor));
  }

  private giveUp(path: string): void {
    const actor = this.actors.get(path);
    if (actor !== undefined && actor.kind !== 'machine' && actor.status === 'active')
      this.actors.set(path, { ...actor, status: 'error' });
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
      // As in XState, what waits for an actor that is stopped is not taken any more.
      if (mail === STOP) mailbox.mails.length = 0;
      mailbox.mails.push(mail);
    } else if (mail === STOP) {
      this.remove(path);
    } else if (actor.kind === 'workflow') {
      this.commands.push({ type: 'sendWorkflow', actor: path, event: mail });
    } else if (actor.kind === 'machine') {
      this.busy(path, [], () => this.transition(path, mail));
    }
  }

  /** Runs `first` for the actor, then what arrived in its mailbox meanwhile. */
  private busy(path: string, mails: Mail[], first: () => void): void {
    const mailbox: Mailbox = { mails, over: false };
    this.mailboxes.set(path, mailbox);
    first();
    for (let mail = mails.shift(); mail !== undefined && !mailbox.over; mail = mails.shift()) {
      if (this.actors.get(path)?.status !== 'active') break;
      if (mail === STOP) {
        this.remove(path);
        break;
      }
      const event = mail;
      this.transition(path, event);
    }
    if (!mailbox.over) this.mailboxes.delete(path);
  }

  private open(
    child: { path: string; src: string; visit: number; ref: ActorRef; input?: unknown },
    mails: Mail[] = [],
    first = this.entered(child),
  ): void {
    const { path, src, visit, ref, input } = child;
    const event = { type: 'xstate.init', input };
    const entry = { path, src, kind: 'machine', visit, ref } as const;
    this.busy(path, mails, () => {
      if ('error' in first) {
        this.actors.set(path, { ...entry, status: 'error', input });
        this.fault(path, event, first.error);
        return;
      }
      this.actors.set(path, { ...entry, status: 'active', snapshot: first.reaction.snapshot });
      this.follow(path, event, null, first.reaction);
    });
  }

  private entered(child: { path: string; src: string; ref: ActorRef; input?: unknown }): Entered {
    try {
      const reaction = enter(this.machineAt(child.path, child.src), child.ref, child.input);
      if (reaction.snapshot.status === 'error') throw reaction.snapshot.error;
      assertJson(reaction.snapshot.context, 'context');
      assertCarriable(reaction, {}, () => false);
      return { reaction };
    } catch (error) {
      return { error };
    }
  }

  private transition(path: string, event: XEvent): void {
    const actor = this.actors.get(path);
    const snapshot = actor?.snapshot;
    if (actor === undefined || snapshot === undefined) return;
    let reaction: Reaction;
    try {
      reaction = react(this.machineAt(path, actor.src), snapshot, event, actor.ref ?? this.root);
      if (reaction.snapshot.status === 'error') throw reaction.snapshot.error;
      if (reaction.snapshot.context !== snapshot.context) assertJson(reaction.snapshot.context, 'context');
      assertCarriable(reaction, snapshot.children, (id) => this.actors.get(childPath(path, id))?.status === 'active');
    } catch (error) {
      this.fault(path, event, error);
      return;
    }
    if (reaction.snapshot === snapshot && reaction.requests.length === 0) return;
    this.actors.set(path, { ...actor, snapshot: reaction.snapshot });
    this.follow(path, event, statePath(snapshot.value), reaction);
  }

  /** The actor is in its new state: what it asked for is carried out in order. */
  private follow(path: string, event: XEvent, before: string | null, reaction: Reaction): void {
    const actor = this.actors.get(path)!;
    const { snapshot, requests } = reaction;
    this.steps.push({
      actor: path,
      machine: snapshot.machine.id,
      visit: actor.visit,
      event,
      before,
      after: statePath(snapshot.value),
    });
    // Spawned and stopped in one macrostep: it never runs.
    const stopped = new Set(requests.flatMap((request) => (request.type === 'stop' ? [request.ref] : [])));
    for (const request of requests)
      if (request.type === 'spawn' && !stopped.has(request.ref)) {
        const child = childPath(path, request.id);
        this.unborn.set(request.ref, { path: child, visit: this.visit(child), mails: [] });
      }
    if (before === null) this.startChildren(path, actor, requests);
    for (const request of requests) this.carryOut(path, actor, request);
    if (snapshot.status === 'done') this.finish(path, actor, snapshot.output);
  }

  /** XState starts the children of an actor's first state before the actor's own first actions, unless a child is over at once. */
  private startChildren(path: string, actor: ActorState, requests: readonly Request[]): void {
    for (const ref of Object.values(actor.snapshot!.children as Record<string, ActorRef>)) {
      const unborn = this.unborn.get(ref);
      const request = requests.find((other) => other.type === 'spawn' && other.ref === ref);
      if (unborn === undefined || request?.type !== 'spawn') continue;
      if (this.registration.kindOf(actor.snapshot!.machine, request.src) === 'machine') {
        unborn.first = this.entered({ path: unborn.path, src: request.src, ref, input: request.input });
        if ('error' in unborn.first || unborn.first.reaction.snapshot.status !== 'active') continue;
      }
      this.spawn(path, actor, request);
    }
  }

  private carryOut(path: string, actor: ActorState, request: Request): void {
    switch (request.type) {
      case 'action':
        this.commands.push({
          type: 'action',
          name: request.name,
          params: request.params ?? {},
          actor: path,
          machine: actor.snapshot!.machine.id,
          visit: actor.visit,
        });
        break;
      case 'log':
        this.commands.push({ type: 'log', actor: path, label: request.label, value: request.value });
        break;
      case 'emit':
        this.commands.push({ type: 'emit', actor: path, event: request.event });
        break;
      case 'send':
        this.send(request.to, request.event);
        break;
      case 'schedule':
        this.schedule(path, actor, request);
        break;
      case 'cancel':
        this.timers = cancelled(this.timers, path, actor.visit, request.id);
        break;
      case 'spawn':
        this.spawn(path, actor, request);
        break;
      case 'stop': {
        const child = this.placeOf(request.ref);
        if (child !== undefined) this.deliver(child.path, STOP);
        break;
      }
    }
  }

  private send(to: ActorRef, event: XEvent): void {
    const unborn = this.unborn.get(to);
    if (unborn !== undefined) {
      unborn.mails.push(event);
      return;
    }
    const place = this.placeOf(to);
    if (place !== undefined) this.deliver(place.path, event);
  }

  private schedule(path: string, actor: ActorState, request: Request & { type: 'schedule' }): void {
    // Stopped by somebody it told in this very step: its timers would be cancelled at once.
    if (this.actors.get(path)?.visit !== actor.visit) return;
    const target = this.unborn.get(request.to) ?? this.placeOf(request.to);
    if (target === undefined) return;
    this.timers = armed(this.timers, {
      id: request.id ?? `${request.event.type}#${this.visit(`${path}~`)}`,
      owner: path,
      visit: actor.visit,
      target: target.path,
      targetVisit: target.visit,
      event: request.event,
      dueAt: this.now + Math.max(0, Math.ceil(request.delay)),
    });
  }

  private spawn(parent: string, parentActor: ActorState, request: Request & { type: 'spawn' }): void {
    const unborn = this.unborn.get(request.ref);
    this.unborn.delete(request.ref);
    if (unborn === undefined) return;
    const { path, visit, mails, first } = unborn;
    if (this.actors.get(parent)?.visit !== parentActor.visit) {
      this.startInVain(unborn, parentActor.snapshot!.machine, request);
      return;
    }
    this.evict(path);
    const kind = this.registration.kindOf(parentActor.snapshot!.machine, request.src);
    const child = { path, src: request.src, visit, ref: request.ref, input: request.input };
    if (kind === 'machine') {
      this.open(child, mails, first);
      return;
    }
    const started = { ...child, kind, status: 'active' } as const;
    this.actors.set(path, started);
    this.commands.push(startOf(started));
    for (const mail of mails) this.deliver(path, mail);
  }

  /** The parent has been replaced by somebody it told in this very step: XState starts the child, whose first actions run, and stops it. */
  private startInVain({ path, visit }: Unborn, parent: Machine, request: Request & { type: 'spawn' }): void {
    if (this.registration.kindOf(parent, request.src) !== 'machine') return;
    try {
      const { snapshot, requests } = enter(this.registration.child(parent, request.src), request.ref, request.input);
      const machine = snapshot.machine.id;
      for (const { type, ...action } of requests.filter((one) => one.type === 'action'))
        this.commands.push({ type, name: action.name, params: action.params ?? {}, actor: path, machine, visit });
    } catch (error) {
      this.fault(path, { type: 'xstate.init', input: request.input }, error);
    }
  }

  /** An actor that was told to stop while it was busy makes room for its successor. */
  private evict(path: string): void {
    const mailbox = this.mailboxes.get(path);
    if (mailbox === undefined) return;
    mailbox.over = true;
    this.mailboxes.delete(path);
    this.remove(path);
  }

  private finish(path: string, actor: ActorState, output: unknown): void {
    if (this.actors.get(path)?.visit !== actor.visit) return;
    this.stopBelow(path);
    this.actors.set(path, { ...actor, status: 'done' });
    if (path === '') this.output = (output ?? null) as never;
    else this.deliver(parentOf(path), doneEvent(idOf(path), output));
  }

  private remove(path: string): void {
    this.stopBelow(path);
    this.forget(path);
  }

  /** Stops the descendants and every timer that the actor or they own. */
  private stopBelow(path: string): void {
    for (const below of Array.from(this.actors.keys()))
      if (below !== path && isWithin(below, path)) {
        const mailbox = this.mailboxes.get(below);
        if (mailbox !== undefined) mailbox.mails.length = 0;
        this.forget(below);
      }
    this.timers = withoutOwner(this.timers, path);
  }

  private forget(path: string): void {
    const actor = this.actors.get(path);
    this.actors.delete(path);
    if (actor?.kind === 'machine' && actor.status !== 'done') this.ended.push({ actor: path, visit: actor.visit });
    if (actor === undefined || actor.kind === 'machine' || actor.status !== 'active') return;
    const { kind, src, input, visit } = actor;
    this.commands.push({ type: 'stopActor', actor: path, kind, src, input, visit });
  }

  /** The transition did not happen. A parent that handles the child's error gets it; otherwise people must look (an incident). */
  private fault(path: string, event: XEvent, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const actor = this.actors.get(path);
    const failed = errorEvent(idOf(path), { message });
    if (actor !== undefined && path !== '' && this.handles(parentOf(path), failed)) {
      this.stopBelow(path);
      this.actors.set(path, { ...actor, status: 'error' });
      this.deliver(parentOf(path), failed);
    } else {
      this.faults.push({ kind: 'transition', actor: path, visit: actor?.visit ?? 0, event, message });
    }
  }

  private handles(path: string, event: XEvent): boolean {
    const snapshot = this.actors.get(path)?.snapshot;
    try {
      return snapshot !== undefined && accepts(snapshot, event);
    } catch {
      // Its guard throws: delivering the event will say so.
      return true;
    }
  }

  private visit(key: string): number {
    const visit = (this.visits[key] ?? 0) + 1;
    this.visits[key] = visit;
    return visit;
  }

  private machineAt(path: string, src: string): Machine {
    return path === ''
      ? this.registration.machine
      : this.registration.child(this.actors.get(parentOf(path))!.snapshot!.machine, src);
  }

  /** Where an actor of XState lives in this case; undefined when it has been stopped. */
  private placeOf(ref: ActorRef): { readonly path: string; readonly visit: number } | undefined {
    if (ref === this.root) return this.actors.get('');
    for (const actor of this.actors.values()) if (actor.ref === ref) return actor;
    return undefined;
  }
}

function startOf(actor: ActorState): Command {
  const { path, src, visit, kind, input } = actor;
  const type = kind === 'promise' ? 'startActivity' : 'startWorkflow';
  return { type, actor: path, src, input: input ?? null, visit };
}
