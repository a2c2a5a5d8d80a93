import { attempt, textOf } from './attempt.ts';
import type { CaseEvent, SendRequest } from './messages.ts';
import type { EventSchemas, Failed, Schema } from './options.ts';
import { Refused, type FieldFault } from './refused.ts';
import type { Registration } from './register.ts';
import type { CaseState } from './state.ts';
import { allowedNow } from './view.ts';
import { accepts, matchesDescriptor, statePath } from './xstate.ts';

/**
 * May this message be taken now? Throws {@link Refused} with a plain reason; pure, so that it can run in an update's validator
 * and leave no trace. Returns the event as its schema read it.
 */
export function admit(registration: Registration, state: CaseState, request: SendRequest): CaseEvent {
  const { event, to = '', visit, expect, after } = request;
  const type: unknown = event?.type;
  if (typeof type !== 'string' || type === '')
    throw new Refused('InvalidEvent', {
      event: '',
      faults: [{ field: 'type', problem: `is ${JSON.stringify(type) ?? 'missing'}; give the name of an event` }],
    });
  if (type.startsWith('xstate.') || type === '*') throw new Refused('ForgedEvent', { event: type });

  const root = state.actors.get('');
  if (root === undefined || root.status !== 'active') throw new Refused('Ended', { stopped: false });
  if (after !== undefined && state.seq < after) throw new Refused('Behind', { seq: state.seq, after });
  const actor = state.actors.get(to);
  if (actor?.snapshot === undefined || actor.status !== 'active')
    throw new Refused('UnknownActor', { actor: to, known: awaitedActors(state) });
  if (visit !== undefined && visit !== actor.visit)
    throw new Refused('StaleVisit', { actor: to, visit, current: actor.visit });

  const { snapshot } = actor;
  const schemas = registration.schemas(snapshot.machine);
  const known = registration.events(snapshot.machine);
  const schema = schemaOf(schemas, type);
  if (schemas === undefined ? ![...known].some((one) => matchesDescriptor(type, one)) : schema === undefined)
    throw new Refused('UnknownEvent', {
      event: type,
      known: Object.keys(schemas ?? {}).concat(outside(schemas, known)),
    });
  const parsed = schema?.safeParse(event);
  if (parsed?.success === false) throw new Refused('InvalidEvent', { event: type, faults: faultsOf(parsed, 'event') });
  const path = statePath(snapshot.value);
  if (expect !== undefined && !inState(snapshot.value, expect))
    throw new Refused('UnexpectedState', { state: path, expected: expect });

  const accepted = (parsed === undefined ? event : parsed.data) as CaseEvent;
  const can = attempt(() => accepts(snapshot, accepted));
  if ('value' in can && can.value) return accepted;
  throw new Refused('NotAllowed', {
    event: type,
    state: path,
    allowed: allowedNow(registration, snapshot),
    ...('error' in can ? { cause: textOf(can.error) } : {}),
  });
}

/** The case's input as its schema reads it; without a schema, as it is. Throws {@link Refused} naming every field that is wrong. */
export function admitInput(schema: Schema | undefined, input: unknown): unknown {
  const parsed = schema?.safeParse(input);
  if (parsed === undefined) return input;
  if (parsed.success) return parsed.data;
  throw new Refused('InvalidInput', { faults: faultsOf(parsed, 'input') });
}

function faultsOf(parsed: Failed, whole: string): FieldFault[] {
  return parsed.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.') || whole,
    problem: message,
  }));
}

/** Without schemas: every event of the machine that may come from outside. */
const outside = (schemas: EventSchemas | undefined, known: ReadonlySet<string>): string[] =>
  schemas === undefined ? [...known].filter((name) => !name.startsWith('xstate.') && name !== '') : [];

/** Paths of the actors of the case that take events. */
const awaitedActors = (state: CaseState): string[] =>
  [...state.actors.values()].flatMap(({ path, status, snapshot }) =>
    path !== '' && status === 'active' && snapshot !== undefined ? [path] : [],
  );

/** The schema of an event: its own, or that of a partial wildcard such as `vote.*`. */
function schemaOf(schemas: EventSchemas | undefined, type: string): Schema | undefined {
  if (schemas === undefined || Object.hasOwn(schemas, type)) return schemas?.[type];
  return Object.entries(schemas).find(([descriptor]) => matchesDescriptor(type, descriptor))?.[1];
}

/** Whether a state value is in (or below) a dotted state. */
function inState(value: unknown, expect: string): boolean {
  return statePath(value)
    .split(' | ')
    .some((path) => path === expect || path.startsWith(`${expect}.`));
}
