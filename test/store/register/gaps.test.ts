import { describe, expect, it } from 'vitest';
import { type Gap, gapsOf } from '../../../store/register/gaps.ts';
import type { Register } from '../../../store/register/schema.ts';
import { exampleRegister } from '../world.ts';
import { defined } from '../../../machines/governance/defined.ts';

const day = '2027-03-01';
const fewest = 3;
const before = new Set(gapsOf(exampleRegister(), day, fewest).map(({ key }) => key));
/** What is missing after the change that was not missing before. */
const missing = (change: (register: Register) => Register): Gap[] =>
  gapsOf(change(exampleRegister()), day, fewest).filter(({ key }) => !before.has(key));

const system = (id: string, change: Partial<Register['systems'][number]>) => (register: Register) => ({
  ...register,
  systems: register.systems.map((one) => (one.id === id ? defined({ ...one, ...change }) : one)),
});
const fsg = (id: string, change: Partial<Register['fsgs'][number]>) => (register: Register) => ({
  ...register,
  fsgs: register.fsgs.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

describe('given a register from which something is taken', () => {
  //
  it.each<[string, (register: Register) => Register, string, string, string]>([
    [
      'no FSG (R-083, R-100)',
      system('ppj', { fsg: undefined as never }),
      'R-100',
      'fsg:ppj',
      'ingen forretningsstyregruppe',
    ],
    [
      'no user group (R-083, R-121)',
      system('ppj', { userGroup: undefined as never }),
      'R-083',
      'userGroup:ppj',
      'ingen brugergruppe',
    ],
    ['no FSA (R-156, R-170)', system('ppj', { fsa: [] }), 'R-156', 'fsa:ppj', 'ingen FSA'],
    ['no KPIs (A-75, R-198)', system('ppj', { kpis: [] }), 'R-198', 'kpis:ppj', 'har ingen KPI’er'],
    [
      'two regions (R-002)',
      system('ppj', { regions: ['midtjylland', 'nordjylland'] }),
      'R-002',
      'fewRegions:ppj',
      'mindst 3',
    ],
    [
      'no operating agreement (R-041)',
      system('ppj', { operatingAgreement: undefined as never }),
      'R-041',
      'agreement-missing:ppj',
      'ingen gældende driftsaftale',
    ],
    ['an FSG without a chair (R-085)', fsg('fsg-ppj', { chair: [] }), 'R-085', 'fsgChair:fsg-ppj', 'ingen formand'],
    [
      'SYS without a chair (R-034)',
      (register) => ({ ...register, sys: { ...register.sys, chair: [] } }),
      'R-034',
      'sysChair',
      'SYS har ingen formand',
    ],
    [
      'a region without a member of SYS (R-032)',
      (register) => ({
        ...register,
        sys: { ...register.sys, members: register.sys.members.filter(({ region }) => region !== 'nordjylland') },
      }),
      'R-032',
      'sysMember:nordjylland',
      'intet medlem af SYS',
    ],
  ])(
    'when there is %s, then it is listed with its row, in words, and who can mend it',
    (_, change, row, key, words) => {
      const gap = missing(change).find((one) => one.key === key);
      expect(gap?.rows).toContain(row);
      expect(gap?.da).toContain(words);
      expect(gap?.mender[0].length).toBeGreaterThan(5);
    },
  );

  it('when a region has nobody in the FSG, then it is named, and the region is who appoints (R-105, R-107)', () => {
    const without = (register: Register): Register => {
      const members = register.fsgs.find(({ id }) => id === 'fsg-ppj')?.members ?? [];
      return fsg('fsg-ppj', { members: members.filter(({ region }) => region !== 'syddanmark') })(register);
    };
    const [gap, ...more] = missing(without);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({
      region: 'syddanmark',
      group: 'fsg-ppj',
      mender: ['Regionens medlem af SYS', expect.any(String)],
    });
    expect(gap?.rows).toEqual(expect.arrayContaining(['R-105']));
    expect(gap?.da).toContain('Region Syddanmark');
  });

  it('when the model asks more or fewer regions of a shared system, then that is what is counted by (R-002, A-32)', () => {
    const two = system('ppj', { regions: ['midtjylland', 'nordjylland'] })(exampleRegister());
    const tooFew = (asked: number) => gapsOf(two, day, asked).find(({ key }) => key === 'fewRegions:ppj');
    expect(tooFew(2)).toBeUndefined();
    expect(tooFew(4)?.da).toContain('2 regioner deltager, og der skal være mindst 4');
    const few = gapsOf(exampleRegister(), day, 4).map(({ key }) => key);
    expect(few.filter((key) => key.startsWith('fewRegions:'))).toEqual(['fewRegions:logistik']);
  });
});
