/** A field that a schema does not take, and why. */
export interface FieldFault {
  /** Path within the event or the input, e.g. `lines.0.amount`. */
  readonly field: string;
  readonly problem: string;
}

/** Why a message is refused: each code with what it says of the case. The codes are the types of Temporal's application failures. */
export interface RefusalParams {
  /** The machine has no such event. */
  readonly UnknownEvent: { readonly event: string; readonly known: readonly string[] };
  /** No type, or fields that the event's schema does not take. */
  readonly InvalidEvent: { readonly event: string; readonly faults: readonly FieldFault[] };
  /** Fields of the input that its schema does not take. */
  readonly InvalidInput: { readonly faults: readonly FieldFault[] };
  /** Not in this state, or its guard says no; `cause`: the guard threw. */
  readonly NotAllowed: {
    readonly event: string;
    readonly state: string;
    readonly allowed: readonly string[];
    readonly cause?: string;
  };
  /** The addressed actor has been entered again since. */
  readonly StaleVisit: { readonly actor: string; readonly visit: number; readonly current: number };
  /** Nobody waits for the addressed actor. */
  readonly UnknownActor: { readonly actor: string; readonly known: readonly string[] };
  /** Only the machine itself may say that. */
  readonly ForgedEvent: { readonly event: string };
  /** `expect` does not hold. */
  readonly UnexpectedState: { readonly state: string; readonly expected: string };
  /** The step that it is to come after is one that the case has not taken. */
  readonly Behind: { readonly seq: number; readonly after: number };
  /** The case is over, or its parent has stopped it. */
  readonly Ended: { readonly stopped: boolean };
  /** This version of the machine cannot take the case up. */
  readonly NotThawed: { readonly cause: string };
  /** It is suspended already, or is not. */
  readonly Suspended: { readonly suspended: boolean };
  /** The machine has no such state. */
  readonly UnknownState: { readonly state: string; readonly known: readonly string[] };
  readonly UnknownIncident: { readonly incident: string };
  readonly UnknownTimer: { readonly timer: string };
  /** Several actors have a timer of that id. */
  readonly AmbiguousTimer: { readonly timer: string; readonly candidates: readonly string[] };
  /** Not an instant as ISO-8601. */
  readonly InvalidInstant: { readonly field: string; readonly value: string };
  /** No such case has ever run, or it is past retention. */
  readonly NotFound: { readonly caseId: string };
}

export type RefusalReason = keyof RefusalParams;

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));
const faulty = (faults: readonly FieldFault[]): string =>
  faults.map(({ field, problem }) => `field "${field}": ${problem.replace(/\.$/, '')}`).join('; ');

const texts: { readonly [R in RefusalReason]: (params: RefusalParams[R]) => string } = {
  UnknownEvent: ({ event, known }) => `There is no event "${event}"; known: ${listed(known)}.`,
  InvalidEvent: ({ event, faults }) => `Event "${event}" is not taken, ${faulty(faults)}.`,
  InvalidInput: ({ faults }) => `The input is not taken, ${faulty(faults)}.`,
  NotAllowed: ({ event, state, allowed, cause }) =>
    `"${event}" is not allowed in state "${state}"${cause === undefined ? '' : ` (${cause})`}; allowed now: ${listed(allowed)}.`,
  StaleVisit: ({ actor, visit, current }) =>
    `The message is for visit ${visit} of "${actor}", which is at visit ${current} now; look at the case again.`,
  UnknownActor: ({ actor, known }) => `"${actor}" is not awaited now; awaited: ${listed(known)}.`,
  ForgedEvent: ({ event }) => `"${event}" can only come from inside.`,
  UnexpectedState: ({ state, expected }) => `The state is "${state}", not "${expected}"; look at the case again.`,
  Behind: ({ seq, after }) => `The case is at step ${seq}, and step ${after} is recorded; tell it that again first.`,
  Ended: ({ stopped }) => (stopped ? 'The case has been stopped.' : 'The case has ended.'),
  NotThawed: ({ cause }) => `The case cannot go on with this version: ${cause}`,
  Suspended: ({ suspended }) => (suspended ? 'The case is suspended already.' : 'The case is not suspended.'),
  UnknownState: ({ state, known }) => `There is no state "${state}"; known: ${listed(known)}.`,
  UnknownIncident: ({ incident }) => `There is no open incident "${incident}".`,
  UnknownTimer: ({ timer }) => `Timer "${timer}" is not armed.`,
  AmbiguousTimer: ({ timer, candidates }) =>
    `Several actors have a timer "${timer}"; choose one of: ${candidates.join(', ')}.`,
  InvalidInstant: ({ field, value }) =>
    `Field "${field}": "${value}" is not an instant; write it as 2028-05-31T22:00:00Z.`,
  NotFound: ({ caseId }) => `There is no case "${caseId}".`,
};

/**
 * A refused message: nothing happened to the case. `reason` and `params` are for programs, which may word them in any language; `message` is
 * English.
 */
export class Refused<R extends RefusalReason = RefusalReason> extends Error {
  override readonly name = 'Refused';
  readonly reason: R;
  readonly params: RefusalParams[R];

  constructor(reason: R, params: RefusalParams[R]) {
    super(texts[reason](params));
    this.reason = reason;
    this.params = params;
  }
}

/** Whether a text is the code of a refusal: the type of a Temporal failure may be anything. */
export const isRefusalReason = (type: unknown): type is RefusalReason =>
  typeof type === 'string' && Object.hasOwn(texts, type);

/** The refusal that a Temporal failure stands for, if it is one. */
export function refusedFrom(failure: {
  readonly type?: string | null | undefined;
  readonly details?: readonly unknown[] | null | undefined;
}): Refused | undefined {
  const { type, details } = failure;
  const params: unknown = details?.[0];
  if (!isRefusalReason(type) || typeof params !== 'object' || params === null) return undefined;
  return new Refused(type, params as RefusalParams[typeof type]);
}
