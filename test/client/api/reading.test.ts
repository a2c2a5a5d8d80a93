import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { sha256 } from '../../../store/canonical.ts';
import { as, type House, openHouse } from '../../machines/house.ts';

const keyOf = (person: string): string => `test-key-of-${person}-and-then-some`;

describe('given the members of SYS, and systems that their regions take part in or do not', () => {
  let house: House;
  let members: readonly string[];
  let app: ReturnType<typeof createApi>;
  const filed: { system: string; caseId: string; number: string }[] = [];
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
    const { store, commands } = house;
    const now = await house.now();
    for (const { id } of await store.systems(now)) {
      const [fsa] = await store.addressees('fsa', { system: id }, now);
      const number = await house.files({ system: id }, {}, fsa?.person ?? expect.fail(`${id} has no FSA`));
      filed.push({ system: id, caseId: `change-request/${number}`, number });
    }
    await commands.begin(as('ida.krogh'), 'budget-cycle.start', { year: 2028 });
    await house.settle();
    members = (await store.addressees('sysMembers', {}, now)).map(({ person }) => person);
    app = createApi({ commands, store, now: () => now });
    for (const person of members) await store.keepApiKey(sha256(keyOf(person)), person, now);
  });
  afterAll(() => house.close());

  const read = async (person: string, path: string): Promise<unknown> => {
    const response = await app.request(path, { headers: { authorization: `Bearer ${keyOf(person)}` } });
    expect(response.status, `${person} ${path}`).toBe(200);
    return response.json();
  };

  it('then each of them reads every system: its cases, its budget, its roadmap, its documents, its journal (R-030)', async () => {
    expect(members).toHaveLength(4);
    // Østdanmark takes no part in logistics, and its member reads it all the same.
    expect((await house.store.system('logistik', await house.now()))?.regions).not.toContain('oestdanmark');
    for (const { system, caseId, number } of filed) {
      const seen = new Set<string>();
      for (const person of members) {
        const cases = (await read(person, `/api/cases?system=${system}`)) as { id: string }[];
        const ids = cases.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining([caseId, `annual-budget/2028-${system}`]));
        const answers = [ids];
        for (const path of [
          `/api/change-requests/${number}`,
          `/api/cases/${encodeURIComponent(`annual-budget/2028-${system}`)}`,
          `/api/roadmap?system=${system}`,
          `/api/documents?system=${system}`,
          `/api/journal?case=${encodeURIComponent(caseId)}`,
          '/api/ledger/2027',
          '/api/register/completeness',
        ])
          answers.push((await read(person, path)) as string[]);
        seen.add(JSON.stringify(answers));
      }
      // And all of them read the same.
      expect(seen.size, system).toBe(1);
    }
  });

  it('then the portfolio’s list of cases shows all systems to each of them (R-030)', async () => {
    for (const person of members) {
      const cases = (await read(person, '/api/cases?open=true')) as { system?: string }[];
      expect([...new Set(cases.flatMap(({ system }) => system ?? []))].toSorted()).toEqual(
        filed.map(({ system }) => system).toSorted(),
      );
    }
  });
});
