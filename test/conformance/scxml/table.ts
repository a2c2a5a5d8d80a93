export interface Reported {
  readonly source: string;
  readonly symptom: string;
}

/** `workflows/durable/docs/conformance.md`: what became of each SCXML document, by reason and group, and of each report of others. */
export function conformancePage(verdicts: ReadonlyMap<string, string>, reports: readonly Reported[]): string {
  const byVerdict = new Map<string, string[]>();
  for (const [name, verdict] of verdicts) byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), name]);
  const passed = byVerdict.get('passed') ?? [];
  byVerdict.delete('passed');
  const others = [...byVerdict].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Conformance',
    '',
    'Written by `npx vitest run test/conformance/scxml.test.ts -u`; the same test holds it to what is so.',
    '',
    `Of ${verdicts.size} SCXML test documents (the W3C's for its recommendation, and SCION's) XState 5 passes ${passed.length + count(others, 'not durable')}, turned into machines`,
    `by a converter of ${'`test/conformance/scxml`'}. The engine passes ${passed.length} of these: in memory, and frozen to JSON and thawed after each step; a sample of them, or all with`,
    '`npm run conformance`, on Temporal. In each it is where XState is after every event, with the same context and output in the end.',
    '',
    'A name is `group/document`; `.txml` is left out.',
    '',
    '## Passed',
    '',
    '| group | documents |',
    '|---|---|',
    ...grouped(passed).map(([group, names]) => `| ${group} | ${names.join(', ')} |`),
    '',
    '## Not passed',
    '',
    '| why | documents |',
    '|---|---|',
    ...others.map(
      ([why, names]) =>
        `| ${why} | ${grouped(names)
          .map(([group, own]) => `${group}: ${own.join(', ')}`)
          .join('; ')} |`,
    ),
    '',
    '## After reports of others',
    '',
    'Machines of our own in which a fault would show that somebody has reported of XState, Temporal or another process engine; `test/conformance/reports.test.ts`',
    'runs them on both hosts and, where it is about workers and runs, on a server. None of them shows it.',
    '',
    '| report | what was seen |',
    '|---|---|',
    ...reports.map(({ source, symptom }) => `| ${linked(source)} | ${symptom} |`),
    '',
    '## Random machines',
    '',
    "`npm run conformance` draws 10,000 machines and sequences of events and time and compares the engine in memory, also thawed after each step, with XState's actor:",
    'what was done in which order, states, contexts, children, output. 240 sequences run on the time-skipping server and 300 on the development server, where workers go',
    'and come and messages wait for one; every third case is carried over all the time. The tests do the same with fewer.',
    '',
    'Not compared are the few machines in which XState itself is at odds with itself: two living children of one id, an actor that goes on after its parent has been',
    'replaced, and a history state entered from within its own parent before it has a memory.',
    '',
  ].join('\n');
}

const linked = (sources: string): string =>
  sources
    .split(', ')
    .map((source) => `[${source}](https://github.com/${source.replace('#', '/issues/')})`)
    .join(', ');

const count = (verdicts: readonly (readonly [string, readonly string[]])[], kind: string): number =>
  verdicts.reduce((sum, [why, names]) => (why.startsWith(kind) ? sum + names.length : sum), 0);

function grouped(names: readonly string[]): (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [group, document] = name.replace('.txml', '').split('/') as [string, string];
    groups.set(group, [...(groups.get(group) ?? []), document]);
  }
  return [...groups];
}
