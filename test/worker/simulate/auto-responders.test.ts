import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readRegister } from '../../../store/register/read.ts';
import { memoryWorldHost } from '../../../worker/simulate/memory-world-host.ts';
import { play } from '../../../worker/simulate/play.ts';
import { parseStory } from '../../../worker/simulate/read-story.ts';
import { failuresOf, reportText } from '../../../worker/simulate/report.ts';
import { Refused } from '../../../workflows/messages.ts';

const registerFile = new URL('../../../register.example.yaml', import.meta.url);
const story = `title: Sagen tager ikke imod budgettet
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

/** The case of PPJ's budget takes no draft; who no longer has the role is no refusal, for the task follows the register. */
const refusingHost: Parameters<typeof play>[1] = async (activities, startAt) => {
  const host = await memoryWorldHost()(activities, startAt);
  const cases: typeof host.cases = {
    ...host.cases,
    send: async (caseId, said, updateId) => {
      if (caseId === 'annual-budget/2028-ppj' && updateId?.includes('soeren.dahl') === true)
        throw new Refused('NotAllowed', { event: 'deliver', state: 'closed', allowed: [] });
      return host.cases.send(caseId, said, updateId);
    },
  };
  return { ...host, cases };
};

it('a task that the product refuses is left with a line in the report, and everybody else goes on', async () => {
  const read = await parseStory(story, fileURLToPath(new URL('../../stories/example.yaml', import.meta.url)));
  const text = readFileSync(registerFile, 'utf8');
  const { register } = readRegister(text, 'register.example.yaml', '2027-01-04');
  const played = await play({ ...read, register: register ?? expect.fail() }, refusingHost);
  expect(failuresOf(played)).toEqual([]);
  expect(played.left.map(({ caseId, duty, person, refused }) => [caseId, duty, person, refused.kind])).toEqual([
    ['annual-budget/2028-ppj', 'budget-draft', 'soeren.dahl', 'BadState'],
  ]);
  expect(reportText(played)).toContain('annual-budget/2028-ppj: Søren Dahl afvist (BadState): ');
});
