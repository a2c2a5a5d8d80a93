import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readRegister } from '../../../store/register/read.ts';
import { memoryWorldHost } from '../../../worker/simulate/memory-world-host.ts';
import { play } from '../../../worker/simulate/play.ts';
import { parseStory } from '../../../worker/simulate/read-story.ts';
import { failuresOf, reportText } from '../../../worker/simulate/report.ts';

const registerFile = new URL('../../../register.example.yaml', import.meta.url);
const story = `title: FSA holder op, før budgettet er skrevet
startAt: 2027-01-04 08:00
until: 2027-01-20 12:00
acts:
  - { at: 2027-01-04 09:00, by: ida.krogh, do: budget-cycle.start, with: { year: 2028, systems: [PPJ, blodbank] } }
  - { at: 2027-01-04 09:30, do: everyone.delivers, by: ida.krogh, with: {} }
expect:
  cases:
    annual-budget/2028-ppj: { state: drafting, duties: [budget-draft] }
    annual-budget/2028-blodbank: { state: firstReading }
`;

it('a task that the product refuses is left with a line in the report, and everybody else goes on', async () => {
  const read = await parseStory(story, fileURLToPath(new URL('../../stories/example.yaml', import.meta.url)));
  const text = readFileSync(registerFile, 'utf8').replace(
    '- { person: soeren.dahl, from: 2026-01-01,',
    '- { person: soeren.dahl, from: 2026-01-01, to: 2027-01-06,',
  );
  const { register } = readRegister(text, 'register.example.yaml', '2027-01-04');
  const played = await play({ ...read, register: register ?? expect.fail() }, memoryWorldHost());
  expect(failuresOf(played)).toEqual([]);
  expect(played.left.map(({ caseId, duty, person, refused }) => [caseId, duty, person, refused.kind])).toEqual([
    ['annual-budget/2028-ppj', 'budget-draft', 'soeren.dahl', 'Forbidden'],
  ]);
  expect(reportText(played)).toContain('annual-budget/2028-ppj: Søren Dahl afvist (Forbidden): Du har ikke længere');
});
