import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, criteria, type House, openHouse } from '../house.ts';

const systems = ['ppj', 'blodbank', 'labsvar', 'logistik'] as const;
const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('given the same request for every system of the portfolio, also one with an agreement of its own', () => {
  let house: House;
  const numbers = new Map<string, string>();
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  });
  afterAll(() => house.close());

  const holder = async (role: 'fsa' | 'fsgChair' | 'ownerRegionMember', system: string): Promise<string> =>
    (await house.store.addressees(role, { system }, await house.now()))[0]?.person ?? expect.fail(`no ${role}`);
  const taskOf = async (system: string, duty: string) => {
    const caseId = `change-request/${numbers.get(system)}`;
    return (await house.store.tasks({ caseId, duty, open: true }))[0] ?? expect.fail(`${system}: no ${duty}`);
  };
  /** What everybody was asked and what happened, without who and how many they are: an FSG has a member for each region of its system. */
  const courseOf = async (system: string) => {
    const caseId = `change-request/${numbers.get(system)}`;
    const [lines, tasks] = [await house.store.journal({ caseId }), await house.store.tasks({ caseId })];
    return {
      steps: lines.map(({ event, before, after, amountOre }) => [event, before, after, amountOre]),
      duties: [
        ...new Set(
          tasks.map(({ duty, role, choices, deadline }) => JSON.stringify([duty, role, choices, deadline.due])),
        ),
      ],
    };
  };
  const same = async (): Promise<void> => {
    const [model, ...others] = await Promise.all(systems.map(courseOf));
    for (const [place, course] of others.entries()) expect(course, systems[place + 1]).toEqual(model);
  };

  it('then each is qualified by the same checklist: the same fields are demanded in the same words (R-068)', async () => {
    const refusals = await Promise.all(
      systems.map(async (system) =>
        house.files({ system, justification: '' }, {}, await holder('fsa', system)).then(
          () => expect.fail('let through'),
          (error: unknown) => (error as { readonly da: string }).da,
        ),
      ),
    );
    expect(new Set(refusals).size).toBe(1);
    for (const system of systems) numbers.set(system, await house.files({ system }, {}, await holder('fsa', system)));
    await same();
  });

  it('then each is scored on the same four criteria, and none without them (R-068, R-112)', async () => {
    const { economic: _, ...three } = criteria;
    const refusals = new Set<string>();
    for (const system of systems) {
      const [chair, { id }] = [await holder('fsgChair', system), await taskOf(system, 'fsg-decision')];
      const answer = { choice: 'approve', rank: system === 'labsvar' ? 2 : 1, assessment: 'Nødvendig.' };
      await house.commands.answerTask(as(chair), id, { ...answer, criteria: three }).then(
        () => expect.fail('scored on three'),
        (error: unknown) => refusals.add((error as { readonly da: string }).da),
      );
      await house.commands.answerTask(as(chair), id, { ...answer, criteria });
      await house.settle();
    }
    expect(refusals.size).toBe(1);
    await same();
  });

  it('then each goes the same way to SYS (R-068, R-064)', async () => {
    for (const system of systems) {
      const { id } = await taskOf(system, 'region-forwarding');
      await house.commands.answerTask(as(await holder('ownerRegionMember', system)), id, { choice: 'forward' });
      await house.settle();
    }
    await same();
    const states = await Promise.all(systems.map((system) => house.state(numbers.get(system) ?? '')));
    expect(new Set(states).size).toBe(1);
  });
});

it('no code path knows a system by name: every system goes through the same one (R-068)', () => {
  const files = ['machines', 'workflows', 'activities', 'store'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  const code = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const naming = files.filter((file) => /['"`](?:ppj|blodbank|labsvar|logistik)['"`]/i.test(code(file)));
  expect(naming).toEqual([]);
});
