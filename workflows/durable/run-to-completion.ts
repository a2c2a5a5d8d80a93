import { StepBuilder } from './step-builder.ts';
import { firstMacrostep, nextMacrostep, type Macrostep } from './macrostep.ts';
import type { Registration } from './register.ts';
import { EffectApplier, type Delivery, type Child } from './apply-effects.ts';
import { childPath, idOf, parentOf, type ActorState, type CaseState, type Step, type Stimulus } from './state.ts';
import { fired, nextDue } from './timers.ts';
import { doneEvent, errorEvent, statePath, type ActorRef, type Reaction, type XEvent } from './xstate.ts';

const STOP = Symbol('stop');
/** Timers of delay 0 that arm each other would never let a step end. */
const MOST_FIRES = 10_000;
type Mail = XEvent | typeof STOP;

/** What arrives for an actor while it is busy. `over` when another actor has taken its path meanwhile. */
interface Mailbox {
  readonly mails: Mail[];
  over: boolean;
}

/**
 * One stimulus and all that follows from it inside the case. Order is XState's: an actor finishes its macrostep, then its
 * sends, spawns and stops happen one by one; an event for an actor that is still busy waits in that actor's mailbox.
 */
export class RunToCompletion implements Delivery {
  private readonly mailboxes = new Map<string, Mailbox>();
  private readonly builder: StepBuilder;
  private readonly applier: EffectApplier;

  constructor(registration: Registration, caseId: string, root: ActorRef, before: CaseState, now: number) {
    this.builder = new StepBuilder(registration, caseId, root, before, now);
    this.applier = new EffectApplier(this.builder, this);
  }

  run(stimulus: Stimulus): Step {
    this.take(stimulus);
    return this.builder.step();
  }

  private take(stimulus: Stimulus): void {
    const { builder } = this;
    switch (stimulus.type) {
      case 'start':
        this.open({ path: '', src: '', visit: builder.visit(''), ref: builder.root, input: stimulus.input });
        break;
      case 'again':
        this.again(stimulus.actor);
        break;
      case 'giveUp':
        this.giveUp(stimulus.actor, stimulus.message);
        break;
      case 'cancel':
        this.cancel(stimulus.reason);
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
    const { builder } = this;
    let fires = 0;
    for (
      let timer = nextDue(builder.timers, builder.now);
      timer !== undefined;
      timer = nextDue(builder.timers, builder.now)
    ) {
      builder.timers = fired(builder.timers, timer);
      if (++fires > MOST_FIRES) {
        // The one that would go on is taken out and kept for a retry; otherwise it would be due again at once.
        this.fault(timer.owner, timer.event, new Error(`More than ${MOST_FIRES} timers fired at one instant.`));
        return;
      }
      if (builder.actors.get(timer.target)?.visit === timer.targetVisit) this.deliver(timer.target, timer.event);
    }
  }

  /** A result or failure of a promise or child workflow; of an earlier visit, it is dropped. */
  private settle(path: string, visit: number, event: XEvent): void {
    const { builder } = this;
    const actor = builder.actors.get(path);
    if (actor === undefined || actor.visit !== visit || actor.status !== 'active') return;
    const failed = event.type.startsWith('xstate.error');
    if (failed && !builder.handles(parentOf(path), event)) {
      const message = (event['error'] as { message?: string } | undefined)?.message ?? 'failed';
      builder.faults.push({ kind: 'actor', actor: path, visit, event, message });
      return;
    }
    builder.actors.set(path, { ...actor, status: failed ? 'error' : 'done' });
    this.deliver(parentOf(path), event);
  }

  private again(path: string): void {
    const actor = this.builder.actors.get(path);
    if (actor === undefined) return;
    if (actor.kind === 'machine') this.open({ ...actor, ref: actor.ref ?? this.builder.root });
    else if (actor.status === 'active') this.builder.commandStart(actor);
  }

  /** A case whose very first state cannot be entered is over, and says why. */
  private giveUp(path: string, message: string): void {
    const actor = this.builder.actors.get(path);
    if (actor === undefined) return;
    if (path === '') this.builder.output = { error: message };
    if (actor.kind !== 'machine' && actor.status === 'active')
      this.builder.actors.set(path, { ...actor, status: 'error' });
  }

  /** A person has ended the case: all it has asked is void, and nothing more is due. */
  private cancel(reason: string): void {
    const { builder } = this;
    const root = builder.actors.get('');
    if (root === undefined) return;
    const state = root.snapshot === undefined ? '' : statePath(root.snapshot.value);
    this.stopBelow('');
    builder.actors.set('', { ...root, status: 'error' });
    builder.output = { error: reason };
    builder.steps.push({
      actor: '',
      machine: builder.registration.name,
      visit: root.visit,
      event: { type: 'xstate.stop', reason },
      before: state,
      after: state,
    });
  }

  stop(path: string): void {
    this.deliver(path, STOP);
  }

  deliver(path: string, mail: Mail): void {
    const actor = this.builder.actors.get(path);
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
      const { src, input, visit } = actor;
      this.builder.commands.push({ type: 'sendWorkflow', actor: path, src, input, visit, event: mail });
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
      if (this.builder.actors.get(path)?.status !== 'active') break;
      if (mail === STOP) {
        this.remove(path);
        break;
      }
      const event = mail;
      this.transition(path, event);
    }
    if (!mailbox.over) this.mailboxes.delete(path);
  }

  open(child: Child, mails: Mail[] = [], looked?: Macrostep): void {
    const { builder } = this;
    const { path, src, visit, ref, input } = child;
    const first = looked ?? firstMacrostep(() => builder.machineAt(path, src), ref, input, builder);
    const event = { type: 'xstate.init', input };
    const entry = { path, src, kind: 'machine', visit, ref } as const;
    this.busy(path, mails, () => {
      if ('error' in first) {
        builder.actors.set(path, { ...entry, status: 'error', input });
        this.fault(path, event, first.error);
        return;
      }
      builder.actors.set(path, { ...entry, status: 'active', snapshot: first.reaction.snapshot });
      this.follow(path, event, null, first.reaction);
    });
  }

  private transition(path: string, event: XEvent): void {
    const { builder } = this;
    const actor = builder.actors.get(path);
    const snapshot = actor?.snapshot;
    if (actor === undefined || snapshot === undefined) return;
    const isLive = (id: string) => builder.actors.get(childPath(path, id))?.status === 'active';
    const machine = () => builder.machineAt(path, actor.src);
    const next = nextMacrostep(machine, snapshot, event, actor.ref ?? builder.root, isLive, builder.assertSpawnable);
    if ('error' in next) {
      this.fault(path, event, next.error);
      return;
    }
    const { reaction } = next;
    if (reaction.snapshot === snapshot && reaction.requests.length === 0) return;
    builder.actors.set(path, { ...actor, snapshot: reaction.snapshot });
    this.follow(path, event, statePath(snapshot.value), reaction);
  }

  /** The actor is in its new state: what it asked for is carried out in order. */
  private follow(path: string, event: XEvent, before: string | null, { snapshot, requests }: Reaction): void {
    const actor = this.builder.actors.get(path)!;
    this.builder.steps.push({
      actor: path,
      machine: snapshot.machine.id,
      visit: actor.visit,
      event,
      before,
      after: statePath(snapshot.value),
    });
    this.applier.applyAll(path, actor, requests, before === null);
    if (snapshot.status === 'done') this.finish(path, actor, snapshot.output);
  }

  /** An actor that was told to stop while it was busy makes room for its successor. */
  evict(path: string): void {
    const mailbox = this.mailboxes.get(path);
    if (mailbox === undefined) return;
    mailbox.over = true;
    this.mailboxes.delete(path);
    this.remove(path);
  }

  private finish(path: string, actor: ActorState, output: unknown): void {
    const { builder } = this;
    if (builder.actors.get(path)?.visit !== actor.visit) return;
    this.stopBelow(path);
    builder.actors.set(path, { ...actor, status: 'done' });
    if (path === '') builder.output = (output ?? null) as never;
    else this.deliver(parentOf(path), doneEvent(idOf(path), output));
  }

  private remove(path: string): void {
    this.stopBelow(path);
    this.builder.forget(path);
  }

  /** Stops the descendants; what waits in their mailboxes is not taken any more. */
  private stopBelow(path: string): void {
    for (const below of this.builder.forgetBelow(path)) {
      const mailbox = this.mailboxes.get(below);
      if (mailbox !== undefined) mailbox.mails.length = 0;
    }
  }

  /** The transition did not happen. A parent that handles the child's error gets it; otherwise people must look (an incident). */
  fault(path: string, event: XEvent, error: unknown): void {
    const { builder } = this;
    const message = error instanceof Error ? error.message : String(error);
    const actor = builder.actors.get(path);
    const failed = errorEvent(idOf(path), { message });
    if (actor !== undefined && path !== '' && builder.handles(parentOf(path), failed)) {
      this.stopBelow(path);
      builder.actors.set(path, { ...actor, status: 'error' });
      this.deliver(parentOf(path), failed);
    } else {
      builder.faults.push({ kind: 'transition', actor: path, visit: actor?.visit ?? 0, event, message });
    }
  }
}
