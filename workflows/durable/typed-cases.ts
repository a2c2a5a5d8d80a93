import type { EventFrom, InputFrom } from 'xstate';
import type { EventsNamed, ReceiptOf, StatePath, ViewOf } from './machine-types.ts';
import type { CaseEvent, Cases, Instant, Json, Operation, RecordBatch, StartRequest, Waiting } from './messages.ts';

type Typing<L> = L extends { readonly registration: object; readonly types?: infer Types }
  ? NonNullable<Types>
  : undefined;

/** The machine of a case's logic: a machine, or the workflow made of it, whose schemas say more. */
type MachineOf<L> = Typing<L> extends { readonly machine: infer M } ? M : L;

/** The events that may come from outside: those with a schema in `options.events`, or every event of the machine. */
type OutsideEvent<L> =
  Typing<L> extends { readonly machine: infer M; readonly keys: infer Key extends string }
    ? EventsNamed<M, Key>
    : EventFrom<L>;

/** What `waiting` tells: what `options.waiting` gives, or the engine's own words where that is at fault. */
type WaitingOf<L> =
  Typing<L> extends { readonly waiting: infer W extends Waiting } ? readonly (W | Waiting)[] : readonly Waiting[];

export interface SendOptions<L> {
  /** The same id twice has one effect. */
  readonly updateId?: string;
  /** Refused unless the case is in this state, or below it. */
  readonly expect?: StatePath<MachineOf<L>>;
}

/** One case, typed by its machine. Whatever it is asked throws `Refused` when the case says no. */
export interface CaseHandle<L> {
  readonly id: string;
  /** Starts the case as a workflow of that name; one that exists already is left as it is. */
  start(
    workflow: string,
    input: InputFrom<MachineOf<L>>,
    attributes?: StartRequest['attributes'],
  ): Promise<{ readonly started: boolean }>;
  /** Sends an event and waits until it has been taken. */
  send(event: OutsideEvent<L>, options?: SendOptions<L>): Promise<ReceiptOf<MachineOf<L>>>;
  /** Fire and forget. */
  post(event: OutsideEvent<L>): Promise<void>;
  /** To an actor of the case, by its path (`view().actors`); `visit` is refused when the actor has been entered again since. */
  sendTo(
    actor: string,
    event: CaseEvent,
    options?: { readonly updateId?: string; readonly visit?: number },
  ): Promise<ReceiptOf<MachineOf<L>>>;
  view(): Promise<ViewOf<MachineOf<L>>>;
  waiting(): Promise<WaitingOf<L>>;
  /** The step that an event would lead to; nothing of it happens. */
  rehearse(event: OutsideEvent<L>): Promise<RecordBatch>;
  retry(incident: string): Promise<void>;
  skip(incident: string): Promise<void>;
  reschedule(timer: string, dueAt: Instant, reason: string): Promise<void>;
  /** Suspends it, lets its clock run again, moves it to a state, ends it, or takes it to the newest version of its machine. */
  operate(operation: Operation): Promise<void>;
}

/** A case by its id; which machine it runs is said by its type. */
export type TypedCases = <L>(caseId: string) => CaseHandle<L>;

/**
 * Reaches cases typed by their machines, over Temporal or the in-memory host:
 * `const cases = typedCases(temporalCases(client, { taskQueue })); await cases<typeof order>('order/1').send({ type: 'approve' })`.
 */
export function typedCases(cases: Cases): TypedCases;
// What a case says is believed to be what its machine's type says: the only such place.
export function typedCases(cases: Cases): (caseId: string) => object {
  return (id) => ({
    id,
    start: (workflow: string, input: Json, attributes?: StartRequest['attributes']) =>
      cases.start({ workflow, caseId: id, input, ...(attributes === undefined ? {} : { attributes }) }),
    send: (event: CaseEvent, { updateId, expect }: { updateId?: string; expect?: string } = {}) =>
      cases.send(id, { event, ...(expect === undefined ? {} : { expect }) }, updateId),
    post: (event: CaseEvent) => cases.post(id, event),
    sendTo: (to: string, event: CaseEvent, { updateId, visit }: { updateId?: string; visit?: number } = {}) =>
      cases.send(id, { to, event, ...(visit === undefined ? {} : { visit }) }, updateId),
    view: () => cases.view(id),
    waiting: () => cases.waiting(id),
    rehearse: (event: CaseEvent) => cases.rehearse(id, { event }),
    retry: (incident: string) => cases.retry(id, incident),
    skip: (incident: string) => cases.skip(id, incident),
    reschedule: (timer: string, dueAt: Instant, reason: string) => cases.reschedule(id, timer, dueAt, reason),
    operate: (operation: Operation) => cases.operate(id, operation),
  });
}
