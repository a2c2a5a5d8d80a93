import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasName, isQuiet } from '../../../machines/terms/journal.ts';
import { askedAbout, outcomeName, questionName } from '../../../machines/terms/index.ts';

const sources = (folder: URL): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('every kind of case of the budget year', () => {
  it('ends in words', () => {
    for (const outcome of ['inForce', 'left', 'approved', 'decided', 'granted', 'closed', 'cancelled'])
      expect(outcomeName(outcome, 'da')).not.toBe(outcome);
  });
});

it('every event that a machine or the store writes in the journal has its words, or is known to say nothing', () => {
  const written = ['machines/', 'store/recording/'].flatMap((folder) =>
    sources(new URL(`../../../${folder}`, import.meta.url)).flatMap((text) =>
      [...text.matchAll(/(?:event: |note(?:Of)?\()'([a-z]+(?:[-.][a-zA-Z-]+)+)'/g)].map(([, event = '']) => event),
    ),
  );
  expect(written.length).toBeGreaterThan(30);
  expect([...new Set(written)].filter((event) => !hasName(event) && !isQuiet({ event }))).toEqual([]);
});

it('every question that SYS is asked has its words, and says what a yes and a no lead to', () => {
  const asked = sources(new URL('../../../machines/', import.meta.url)).flatMap((text) => [
    ...[...text.matchAll(/question: '([a-z-]+)'/g)].map(([, question = '']) => question),
    ...[...text.matchAll(/reads\('([a-z-]+)'/g)].map(([, question = '']) => question),
  ]);
  expect(asked).toContain('budget-second-reading');
  for (const question of new Set(asked)) {
    expect(questionName(question, 'da'), question).not.toBe(question);
    if (question !== 'approve') expect(askedAbout(question), question).not.toBe(askedAbout('approve'));
  }
});
