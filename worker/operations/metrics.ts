import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Counts } from '../../store/queries/counts.ts';
import type { Attention } from '../../workflows/durable/attention.ts';
import type { Readiness } from './readiness.ts';

/** Who is asked when the numbers are read. */
export interface MetricSources {
  readonly counts: (now: string) => Promise<Counts>;
  readonly attention: Attention;
  readonly readiness: () => Promise<Readiness>;
}

/** How long what store and Temporal have said is taken for true, in ms. */
const freshMs = 15_000;
/** The most cases that stand still that are counted: whether it is a thousand or more changes nothing. */
const mostCounted = 1_000;

export type Metrics = ReturnType<typeof createMetrics>;

/** The numbers of this process, as Prometheus reads them. Each is described in docs/operations.md §5. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `aarshjul_${name}`, help, labelNames, registers });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name: `aarshjul_${name}`, help, labelNames, registers });

  const own = {
    ready: gauge('ready', 'Whether a part that the process needs answers: 1 or 0', 'part'),
    cases: gauge('cases', 'Open cases', 'machine', 'state'),
    overdue: gauge('duties_overdue', 'Open tasks whose deadline has passed'),
    letters: gauge('letters', 'Letters by what has become of them', 'status'),
    unsent: gauge(
      'letter_oldest_unsent_seconds',
      'For how long the oldest letter that is due has waited; 0 when none is',
    ),
    journal: gauge('journal_head', "Number of the journal's last line"),
    incidents: gauge('incidents', 'Open cases that wait for an operator because an action has failed'),
    failing: gauge('cases_failing', 'Open cases that stand still because their workflow tasks fail'),
  };
  const counted = {
    steps: counter('steps_total', 'Steps of cases that this process has recorded', 'machine'),
    activityFaults: counter('activity_faults_total', 'Attempts of activities that failed', 'activity'),
    mails: counter('mails_total', 'Mails given to the mail server', 'result'),
    requests: new Histogram({
      name: 'aarshjul_request_seconds',
      help: 'How long requests took',
      labelNames: ['method', 'status'],
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
      registers,
    }),
  };

  let asked: { readonly at: number; readonly done: Promise<void> } | undefined;

  async function ask({ counts, attention, readiness }: MetricSources): Promise<void> {
    for (const one of Object.values(own)) one.reset();
    const { parts } = await readiness();
    for (const [part, is] of Object.entries(parts)) own.ready.set({ part }, is === 'ok' ? 1 : 0);
    // What is away has no numbers: they would be those of before. `aarshjul_ready` says why.
    if (parts['database'] === 'ok') show(await counts(new Date().toISOString()));
    else for (const one of [own.overdue, own.unsent, own.journal]) one.remove();
    if (parts['temporal'] === 'ok') {
      own.incidents.set(await count(attention.withIncident()));
      own.failing.set(await count(attention.failing()));
    } else for (const one of [own.incidents, own.failing]) one.remove();
  }

  function show({ cases, overdue, letters, oldestDue, journal }: Counts): void {
    for (const { machine, state, count: open } of cases) own.cases.set({ machine, state }, open);
    for (const { status, count: written } of letters) own.letters.set({ status }, written);
    own.overdue.set(overdue);
    own.unsent.set(oldestDue === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(oldestDue)) / 1000));
    own.journal.set(journal);
  }

  return {
    ...counted,
    registry,
    /** All of it in Prometheus' words. Store and Temporal are asked at most every quarter of a minute, however many read. */
    async text(sources: MetricSources): Promise<string> {
      if (asked === undefined || Date.now() - asked.at > freshMs) asked = { at: Date.now(), done: ask(sources) };
      await asked.done;
      return await registry.metrics();
    },
  };
}

async function count(cases: AsyncIterable<string>): Promise<number> {
  let found = 0;
  for await (const _ of cases) if ((found += 1) === mostCounted) break;
  return found;
}
