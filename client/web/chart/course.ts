import { type ChartState, isCurrent, statesBelow } from './tree.ts';

type Pair = readonly [da: string, en: string];

/**
 * How a machine is drawn for people: the main line from top to bottom, ways round it at its right. What a machine does between two
 * waits (routing, committing, trying again) is folded into the wait it belongs to; every end but those of the line is listed.
 */
export interface Stop {
  /** Path of the state that gives the stop its name; states below it belong to it. */
  readonly state: string;
  readonly name?: Pair;
  /** Other states that count as this stop. */
  readonly folds?: readonly string[];
  /** Stops that follow without an event: a machine's definition does not tell of those transitions. */
  readonly leads?: readonly string[];
}
export interface Aside extends Stop {
  /** When the case goes there. */
  readonly when: Pair;
}
export interface LineStop extends Stop {
  readonly aside?: Aside;
}
export type Course = readonly LineStop[];

/** A change request as the model tells it. */
const changeRequest: Course = [
  {
    state: 'open.completing',
    name: ['udkast og indsendelse', 'draft and submission'],
    folds: ['intake', 'open.screening', 'open.unscreened', 'open.routing'],
    leads: ['open.regionDecision', 'open.fsgReview'],
    aside: {
      state: 'open.regionDecision',
      folds: ['open.charging', 'open.uncharged'],
      when: ['beløb under grænsen', 'amounts below the limit'],
    },
  },
  {
    state: 'open.fsgReview',
    aside: {
      state: 'open.commenting',
      when: ['når brugergruppen bedes om bemærkninger', 'when the user group is asked for comments'],
    },
  },
  { state: 'open.regionForward' },
  {
    state: 'open.sys.awaitingTreatment',
    aside: { state: 'open.deferred', when: ['når rammen ikke rækker', 'when the frame does not suffice'] },
  },
  {
    state: 'open.sys.voting',
    name: ['beslutning i SYS', 'decision in SYS'],
    folds: ['open.committing', 'open.uncommitted'],
    leads: ['open.rsi'],
    aside: { state: 'open.rsi', when: ['beløb over grænsen', 'amounts above the limit'] },
  },
  { state: 'delivery', folds: ['settling', 'unsettled'], leads: ['closed'] },
  { state: 'closed' },
];
/** The cases of the budget year: one line each. */
const line = (...states: readonly (string | LineStop)[]): Course =>
  states.map((one) => (typeof one === 'string' ? { state: one } : one));
const courses: Readonly<Record<string, Course>> = {
  'change-request': changeRequest,
  'annual-budget': line(
    'open.planned',
    'open.hearing',
    'open.drafting',
    'open.fsgReview',
    'open.firstReading',
    'open.adjusting',
    'open.secondReading',
    'open.rsi',
    'open.approved',
    'inForce',
  ),
  'budget-cycle': line(
    {
      state: 'running.awaitingPoint',
      folds: ['running.turning', 'running.opening', 'running.unanswered'],
      leads: ['running.awaitingCases'],
    },
    { state: 'running.awaitingCases', leads: ['closed'] },
    'closed',
  ),
  'model-revision': line(
    {
      state: 'open.sysReading',
      aside: { state: 'open.revising', when: ['når forslaget sendes tilbage', 'when the proposal is returned'] },
    },
    'open.rsi',
    { state: 'adopted.waiting', folds: ['adopted.announcing', 'adopted.unannounced'], leads: ['inForce'] },
    { state: 'inForce', folds: ['applying', 'unapplied', 'counting', 'sweeping'] },
  ),
  matter: line(
    {
      state: 'open.preparing',
      folds: ['open.choosing', 'open.escalating', 'open.unescalated'],
      leads: ['open.answering', 'open.sys', 'open.rsi', 'awaitingDay'],
    },
    { state: 'open.answering', leads: ['open.preparing', 'open.sys', 'open.rsi', 'awaitingDay', 'turnedDown'] },
    { state: 'open.sys', leads: ['open.preparing', 'open.answering', 'open.rsi', 'awaitingDay', 'turnedDown'] },
    { state: 'open.rsi', leads: ['open.sys', 'open.preparing', 'awaitingDay', 'turnedDown'] },
    {
      state: 'awaitingDay',
      folds: ['planning', 'unplanned', 'effecting', 'orienting'],
      leads: ['awaitingExit', 'inEffect'],
    },
    { state: 'awaitingExit', folds: ['leaving', 'unended'], leads: ['inEffect'] },
    'inEffect',
  ),
  escalation: line(
    {
      state: 'assessment.awaitingAnswer',
      name: ['rejst, vurderes af SYS', 'raised, being assessed by SYS'],
      folds: ['assessment.planningAlert', 'assessment.alertNotPlanned'],
      leads: ['acknowledgement', 'closedInSys'],
    },
    'acknowledgement',
    'rsi',
    { state: 'followUp', leads: ['closed'] },
    'closed',
  ),
  'status-report': line(
    { state: 'editing', name: ['udkast', 'draft'], folds: ['composing', 'notComposed'], leads: ['approving'] },
    'approving',
    'receiving',
    'closed',
  ),
  'quarterly-report': line('reporting', 'expenses', 'approved'),
  'financial-follow-up': line('accounting', 'deciding', 'decided'),
  frame: line('proposing', 'frameReading', 'rsi', 'granted'),
};

/** A state in which nobody is awaited: it passes on at once, or tries again by itself. */
const transient = (state: ChartState): boolean =>
  state.arrows.length > 0 && state.arrows.every(({ event }) => event === 'always' || event.startsWith('after '));

/** The course drawn for a machine; one without its own shows its waits in the order of the machine. */
export function courseOf(root: ChartState): Course {
  const leaves = statesBelow(root).filter((state) => state.states.length === 0);
  const known = new Set(leaves.map((state) => state.path));
  const own = courses[root.key];
  if (own?.every((stop) => known.has(stop.state)) === true) return own;
  return leaves.filter((state) => state.kind !== 'final' && !transient(state)).map(({ path }) => ({ state: path }));
}

export const stopsOf = (course: Course): readonly Stop[] =>
  course.flatMap((stop) => (stop.aside ? [stop, stop.aside] : [stop]));

/** Whether the state is the stop, lies below it or is folded into it. */
export const belongsTo = (path: string, stop: Stop): boolean =>
  [stop.state, ...(stop.folds ?? [])].some((own) => path === own || path.startsWith(`${own}.`));

/** Ends that are no stop of the line: withdrawn, rejected, …. */
export const endsOf = (root: ChartState, course: Course): readonly ChartState[] =>
  statesBelow(root).filter(
    (state) => state.kind === 'final' && !stopsOf(course).some((stop) => belongsTo(state.path, stop)),
  );

/**
 * Paths of the stops and ends that can come next; what is folded is passed through. `own`: without the ways out that every state of
 * the group around it has too (withdrawing, revising), which say nothing about this stop.
 */
export function leadsTo(root: ChartState, course: Course, stop: Stop, own = false): readonly string[] {
  const all = statesBelow(root);
  const marked = [...stopsOf(course).map((one) => one.state), ...endsOf(root, course).map((one) => one.path)];
  const found = new Set<string>(stop.leads);
  const from = all.filter((state) => belongsTo(state.path, stop) || (!own && isCurrent(state, [stop.state])));
  for (const { to } of from.flatMap((state) => state.arrows)) {
    const leaf = enter(all, to);
    const next = stopsOf(course).find((one) => belongsTo(leaf, one))?.state ?? leaf;
    if (next !== stop.state && marked.includes(next)) found.add(next);
  }
  return marked.filter((path) => found.has(path));
}

/** The stops of the line that lie behind a case that has been in these states: all up to the furthest it has reached. */
export function passedStops(course: Course, been: readonly string[]): ReadonlySet<Stop> {
  const was = (stop: Stop | undefined) => stop !== undefined && been.some((path) => belongsTo(path, stop));
  const furthest = course.findLastIndex((stop) => was(stop) || was(stop.aside));
  const asides = course.flatMap(({ aside }) => (aside !== undefined && was(aside) ? [aside] : []));
  return new Set<Stop>([...course.slice(0, furthest + 1), ...asides]);
}

/** The state entered when a group is the target. */
function enter(all: readonly ChartState[], path: string): string {
  const state = all.find((one) => one.path === path);
  return state?.initial === undefined || state.states.length === 0 ? path : enter(all, state.initial);
}
