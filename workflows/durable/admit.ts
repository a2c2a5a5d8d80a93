import { Refused, type CaseEvent, type SendRequest } from '../messages.ts';
import type { EventSchemas, Schema } from './options.ts';
import type { Registration } from './register.ts';
import type { CaseState } from './state.ts';
import { allowedNow } from './view.ts';
import { accepts, matchesDescriptor, statePath } from './xstate.ts';

/**
 * May this message be taken now? Throws {@link Refused} with a plain reason; pure, so that it can run in an update's validator
 * and leave no trace. Returns the event as its schema read it.
 */
export function admit(registration: Registration, state: CaseState, request: SendRequest): CaseEvent {
  const { event, to = '', visit, expect } = request;
  const type: unknown = event?.type;
  if (typeof type !== 'string' || type === '')
    throw new Refused('InvalidEvent', 'Feltet "type" mangler. / The event has no "type".');
  if (type.startsWith('xstate.') || type === '*')
    throw new Refused('ForgedEvent', `"${type}" kan kun komme indefra. / "${type}" can only come from inside.`);

  const root = state.actors.get('');
  if (root === undefined || root.status !== 'active')
    throw new Refused('Ended', 'Sagen er afsluttet. / The case has ended.');
  const actor = state.actors.get(to);
  if (actor?.snapshot === undefined || actor.status !== 'active')
    throw new Refused('UnknownActor', `Der ventes ikke på "${to}" nu. / "${to}" is not awaited now.`);
  if (visit !== undefined && visit !== actor.visit)
    throw new Refused(
      'StaleVisit',
      `Opgaven er en tidligere omgang (${visit}, nu ${actor.visit}). / The task is of an earlier round (${visit}, now ${actor.visit}).`,
    );

  const { snapshot } = actor;
  const schemas = registration.schemas(snapshot.machine);
  const known = registration.events(snapshot.machine);
  const schema = schemaOf(schemas, type);
  if (schemas === undefined ? ![...known].some((one) => matchesDescriptor(type, one)) : schema === undefined) {
    const names = Object.keys(
      schemas ??
        Object.fromEntries(
          [...known].filter((name) => !name.startsWith('xstate.') && name !== '').map((name) => [name, 1]),
        ),
    );
    throw new Refused(
      'UnknownEvent',
      `Hændelsen "${type}" findes ikke; kendte: ${names.join(', ')}. / There is no event "${type}"; known: ${names.join(', ')}.`,
    );
  }
  const parsed = schema?.safeParse(event);
  if (parsed !== undefined && !parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.') || 'event';
    throw new Refused(
      'InvalidEvent',
      `Feltet "${field}": ${issue?.message ?? 'ugyldigt'}. / Field "${field}": ${issue?.message ?? 'invalid'}.`,
    );
  }
  if (expect !== undefined && !inState(snapshot.value, expect))
    throw new Refused(
      'UnexpectedState',
      `Tilstanden er "${statePath(snapshot.value)}", ikke "${expect}". / The state is "${statePath(snapshot.value)}", not "${expect}".`,
    );

  const accepted = (parsed === undefined ? event : parsed.data) as CaseEvent;
  let can = false;
  let why = '';
  try {
    can = accepts(snapshot, accepted);
  } catch (error) {
    why = ` (${error instanceof Error ? error.message : String(error)})`;
  }
  if (!can) {
    const allowed = allowedNow(registration, snapshot).join(', ') || '–';
    throw new Refused(
      'NotAllowed',
      `"${type}" kan ikke ske i tilstanden "${statePath(snapshot.value)}"${why}; muligt nu: ${allowed}. / "${type}" is not allowed in state "${statePath(snapshot.value)}"${why}; allowed now: ${allowed}.`,
    );
  }
  return accepted;
}

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
