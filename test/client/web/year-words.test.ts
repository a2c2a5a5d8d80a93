import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { courseOf, endsOf, leadsTo } from '../../../client/web/chart/course.ts';
import { chartSvg } from '../../../client/web/chart/chart.tsx';
import { chartTree, statesBelow } from '../../../client/web/chart/tree.ts';
import { hasName, isQuiet } from '../../../machines/terms/journal.ts';
import { askedAbout, outcomeName, questionName, stateName } from '../../../machines/terms/index.ts';
import { annualBudgetMachine } from '../../../machines/annual-budget/machine.ts';
import { budgetCycleMachine } from '../../../machines/budget-cycle/machine.ts';
import { escalationMachine } from '../../../machines/escalation/machine.ts';
import { financialFollowUpMachine } from '../../../machines/financial-follow-up/machine.ts';
import { frameMachine } from '../../../machines/frame/machine.ts';
import { modelRevisionMachine } from '../../../machines/model-revision/machine.ts';
import { matterMachine } from '../../../machines/matter/machine.ts';
import { quarterlyReportMachine } from '../../../machines/quarterly-report/machine.ts';
import { statusReportMachine } from '../../../machines/status-report/machine.ts';

const machines = [
  annualBudgetMachine,
  budgetCycleMachine,
  escalationMachine,
  financialFollowUpMachine,
  frameMachine,
  matterMachine,
  modelRevisionMachine,
  quarterlyReportMachine,
  statusReportMachine,
].map(({ id, definition }) => [id, chartTree(definition), definition] as const);

const sources = (folder: URL): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('every kind of case of the budget year', () => {
  it.each(machines)('%s has a Danish and an English name for each of its states, no two alike', (_id, root) => {
    for (const lang of ['da', 'en'] as const) {
      const leaves = statesBelow(root).filter(({ states }) => states.length === 0);
      const names = leaves.map(({ path }) => stateName(path, lang));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
    for (const { key, path } of statesBelow(root)) {
      expect(stateName(path, 'da'), path).not.toBe(key);
      // 13 px bold letters are at most 7.5 px wide on average; a box of the picture has room for 270 px.
      expect(stateName(path, 'da').length * 7.5, path).toBeLessThanOrEqual(270);
    }
  });

  it.each(machines)('%s has a picture that leads from its first stop to its last', (id, root, definition) => {
    const course = courseOf(root);
    for (const [index, stop] of course.slice(0, -1).entries())
      expect(leadsTo(root, course, stop), stop.state).toContain(course[index + 1]?.state);
    for (const { path, states } of statesBelow(root))
      if (states.length === 0) expect(chartSvg(definition, [path]), path).toContain('● ');
    // A version of the model may also be refused, withdrawn or overtaken; an escalation closed in SYS or withdrawn.
    expect(endsOf(root, course).length).toBeLessThanOrEqual({ 'model-revision': 3, escalation: 2, matter: 3 }[id] ?? 1);
  });

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
