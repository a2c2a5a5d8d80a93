/** `workflows/durable/docs/conformance.md`: what became of each SCXML document, by reason and group. */
export function conformancePage(verdicts: ReadonlyMap<string, string>): string {
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
  ].join('\n');
}

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
