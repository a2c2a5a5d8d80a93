import type { Place, StepBuilder } from './step-builder.ts';
import { firstMacrostep, type Macrostep } from './macrostep.ts';
import { childPath, type ActorState } from './state.ts';
import { cancelled, loosened } from './timers.ts';
import { enter, type ActorRef, type Machine, type Request, type XEvent } from './xstate.ts';

/** A machine that is about to take its first macrostep. */
export interface Child extends Place {
  readonly src: string;
  readonly ref: ActorRef;
  readonly input?: unknown;
}

/** What carrying out a request may set off: the rest of the delivery. */
export interface Delivery {
  /** An event for an actor; without one it is told to stop. */
  deliver(path: string, mail: XEvent): void;
  stop(path: string): void;
  open(child: Child, mails: XEvent[], first?: Macrostep): void;
  /** Makes room at a path whose actor was told to stop while it was busy. */
  evict(path: string): void;
  fault(path: string, event: XEvent, error: unknown): void;
}

/** Where a child will be once its spawn is carried out, and what was sent to it before that. */
interface Unborn extends Place {
  readonly mails: XEvent[];
  /** Its first macrostep, where it has been looked at already. */
  first?: Macrostep;
}

type Spawn = Request & { type: 'spawn' };

/** Carries out what machines ask for at the end of a macrostep: acts, sends, timers, spawns and stops, one by one in their order. */
export class EffectApplier {
  private readonly unborn = new Map<ActorRef, Unborn>();
  private readonly builder: StepBuilder;
  private readonly delivery: Delivery;

  constructor(builder: StepBuilder, delivery: Delivery) {
    this.builder = builder;
    this.delivery = delivery;
  }

  /** `first`: the actor has just entered its first state. */
  applyAll(path: string, actor: ActorState, requests: readonly Request[], first: boolean): void {
    // Spawned and stopped in one macrostep: it never runs.
    const stopped = new Set(requests.flatMap((request) => (request.type === 'stop' ? [request.ref] : [])));
    for (const request of requests)
      if (request.type === 'spawn' && !stopped.has(request.ref)) {
        const child = childPath(path, request.id);
        this.unborn.set(request.ref, { path: child, visit: this.builder.visit(child), mails: [] });
      }
    if (first) this.startChildren(path, actor, requests);
    for (const request of requests) this.apply(path, actor, request);
  }

  /** XState starts the children of an actor's first state before the actor's own first actions, unless a child is over at once. */
  private startChildren(path: string, actor: ActorState, requests: readonly Request[]): void {
    for (const ref of Object.values(actor.snapshot!.children as Record<string, ActorRef>)) {
      const unborn = this.unborn.get(ref);
      const request = requests.find((other) => other.type === 'spawn' && other.ref === ref);
      if (unborn === undefined || request?.type !== 'spawn') continue;
      const { src, input } = request;
      if (this.builder.registration.kindOf(actor.snapshot!.machine, src) === 'machine') {
        unborn.first = firstMacrostep(() => this.builder.machineAt(unborn.path, src), ref, input, this.builder);
        if ('error' in unborn.first || unborn.first.reaction.snapshot.status !== 'active') continue;
      }
      this.spawn(path, actor, request);
    }
  }

  private apply(path: string, actor: ActorState, request: Request): void {
    const { builder } = this;
    switch (request.type) {
      case 'action':
        builder.commands.push({
          type: 'action',
          name: request.name,
          params: request.params ?? {},
          actor: path,
          machine: actor.snapshot!.machine.id,
          visit: actor.visit,
        });
        break;
      case 'log':
        builder.commands.push({ type: 'log', actor: path, label: request.label, value: request.value });
        break;
      case 'emit':
        builder.commands.push({ type: 'emit', actor: path, event: request.event });
        break;
      case 'send':
        this.send(request.to, request.event);
        break;
      case 'schedule':
        this.schedule(path, actor, request);
        break;
      case 'cancel':
        builder.timers = cancelled(builder.timers, path, actor.visit, request.id);
        break;
      case 'spawn':
        this.spawn(path, actor, request);
        break;
      case 'stop': {
        const child = builder.placeOf(request.ref);
        if (child !== undefined) this.delivery.stop(child.path);
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
    const place = this.builder.placeOf(to);
    if (place !== undefined) this.delivery.deliver(place.path, event);
  }

  private schedule(path: string, actor: ActorState, request: Request & { type: 'schedule' }): void {
    const { builder } = this;
    // Stopped by somebody it told in this very step: its timers would be cancelled at once.
    if (builder.actors.get(path)?.visit !== actor.visit) return;
    const target = this.unborn.get(request.to) ?? builder.placeOf(request.to);
    if (target === undefined) {
      // It will reach nobody; but as in XState the id is its own from now on.
      if (request.id !== undefined)
        builder.timers = loosened(builder.timers, { owner: path, visit: actor.visit, id: request.id });
      return;
    }
    builder.arm({
      id: request.id ?? `${request.event.type}#${builder.visit(`${path}~`)}`,
      owner: path,
      visit: actor.visit,
      target: target.path,
      targetVisit: target.visit,
      event: request.event,
      dueAt: builder.now + Math.max(0, Math.ceil(request.delay)),
    });
  }

  private spawn(parent: string, parentActor: ActorState, request: Spawn): void {
    const unborn = this.unborn.get(request.ref);
    this.unborn.delete(request.ref);
    const { builder, delivery } = this;
    if (unborn === undefined) {
      // It never runs, or runs already. In XState's snapshot it had taken the place of whoever was over there.
      const there = builder.actors.get(childPath(parent, request.id));
      if (there !== undefined && there.ref !== request.ref && there.status !== 'active') delivery.stop(there.path);
      return;
    }
    const { path, visit, mails, first } = unborn;
    if (builder.actors.get(parent)?.visit !== parentActor.visit) {
      this.startInVain(unborn, parentActor.snapshot!.machine, request);
      return;
    }
    delivery.evict(path);
    const kind = builder.registration.kindOf(parentActor.snapshot!.machine, request.src);
    const child = { path, src: request.src, visit, ref: request.ref, input: request.input };
    if (kind === 'machine') {
      delivery.open(child, mails, first);
      return;
    }
    const started = { ...child, kind, status: 'active' } as const;
    builder.actors.set(path, started);
    builder.commandStart(started);
    for (const mail of mails) delivery.deliver(path, mail);
  }

  /** The parent has been replaced by somebody it told in this very step: XState starts the child, whose first actions run, and stops it. */
  private startInVain({ path, visit }: Unborn, parent: Machine, request: Spawn): void {
    const { registration, commands } = this.builder;
    if (registration.kindOf(parent, request.src) !== 'machine') return;
    try {
      const { snapshot, requests } = enter(registration.child(parent, request.src), request.ref, request.input);
      const machine = snapshot.machine.id;
      for (const { type, ...action } of requests.filter((one) => one.type === 'action'))
        commands.push({ type, name: action.name, params: action.params ?? {}, actor: path, machine, visit });
    } catch (error) {
      this.delivery.fault(path, { type: 'xstate.init', input: request.input }, error);
    }
  }
}
