import type { ActorView, Json, Receipt, View, Waiting } from './messages.ts';
import type { Registration } from './register.ts';
import { instant, type ActorState, type CaseState } from './state.ts';
import { attempt } from './attempt.ts';
import { earliest } from './timers.ts';
import { eventTypes, matchesDescriptor, statePath, type MachineSnapshot } from './xstate.ts';

/** Event types that may come from outside now: what the state takes, less what a machine with schemas sends itself. */
export function allowedNow(registration: Registration, snapshot: MachineSnapshot): string[] {
  const schemas = registration.schemas(snapshot.machine);
  const types = eventTypes(snapshot);
  if (schemas === undefined) return types;
  return Object.keys(schemas)
    .filter((type) => types.some((descriptor) => matchesDescriptor(type, descriptor)))
    .sort();
}

/** The case as query `view` shows it. Pure. */
export function viewOf(registration: Registration, state: CaseState): View {
  const root = state.actors.get('');
  const snapshot = root?.snapshot;
  return {
    machine: registration.name,
    version: registration.version,
    seq: state.seq,
    status: root?.status ?? 'active',
    value: (snapshot?.value ?? null) as Json,
    tags: snapshot === undefined ? [] : [...snapshot.tags],
    context: (snapshot?.context ?? null) as Json,
    allowed: snapshot === undefined || root?.status !== 'active' ? [] : allowedNow(registration, snapshot),
    actors: [...state.actors.values()]
      .filter((actor) => actor.path !== '')
      .map((actor) => actorView(registration, actor)),
    timers: state.timers
      .map((timer) => ({ id: timer.id, actor: timer.owner, dueAt: instant(timer.dueAt) }))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    incidents: state.incidents,
    ...(state.output === undefined ? {} : { output: state.output }),
    ...(state.suspendedAt === undefined ? {} : { suspended: instant(state.suspendedAt) }),
  };
}

function actorView(registration: Registration, actor: ActorState): ActorView {
  const { path, src, kind, visit, status, snapshot } = actor;
  if (snapshot === undefined) return { path, src, kind, visit, status };
  return {
    path,
    src,
    kind,
    visit,
    status,
    value: snapshot.value as Json,
    context: snapshot.context as Json,
    allowed: status === 'active' ? allowedNow(registration, snapshot) : [],
  };
}

/** What the sender of an accepted event is told. */
export function receiptOf(state: CaseState, incident?: string): Receipt {
  const root = state.actors.get('');
  return {
    seq: state.seq,
    status: root?.status ?? 'active',
    value: (root?.snapshot?.value ?? null) as Json,
    tags: root?.snapshot === undefined ? [] : [...root.snapshot.tags],
    accepted: incident === undefined,
    ...(incident === undefined ? {} : { incident }),
  };
}

/** Who is awaited: in the domain's words when `options.waiting` gives them, otherwise (and when it throws, which is an incident) by event and timer. */
export function waitingOf(registration: Registration, state: CaseState): readonly Waiting[] {
  const view = viewOf(registration, state);
  if (view.status !== 'active') return [];
  const own = attempt(() => registration.options.waiting?.(view));
  if ('value' in own && own.value !== undefined && own.value.length > 0) return own.value;
  const next = earliest(state.timers);
  const until = next === undefined ? undefined : instant(next);
  const running = view.actors
    .filter((actor) => actor.kind !== 'machine' && actor.status === 'active')
    .map((actor) => actor.src);
  const what = [...view.allowed, ...view.actors.flatMap((actor) => actor.allowed ?? [])].join(', ');
  const who = running.length > 0 ? running.join(', ') : what === '' ? 'timer' : 'event';
  return [
    {
      who,
      what: what || statePathOf(state),
      ...(until === undefined ? {} : { until }),
      text: `Waiting in "${statePathOf(state)}" for ${what || running.join(', ') || 'a timer'}${until === undefined ? '' : ` or ${until}`}.`,
    },
  ];
}

export function statePathOf(state: CaseState): string {
  const snapshot: MachineSnapshot | undefined = state.actors.get('')?.snapshot;
  return snapshot === undefined ? '' : statePath(snapshot.value);
}
