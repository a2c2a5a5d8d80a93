import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { matterLine } from '../../../activities/letters/matter-line.ts';
import { longestSubject, prefixOf } from '../../../activities/letters/subject.ts';
import { letterKinds } from '../../../machines/governance/effects.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('the subject of a case of the budget year', () => {
  it('is at most 78 characters and one line, keeps year and date, and has the same words after every prefix', () => {
    fc.assert(
      fc.property(
        fc.record({
          matter: fc.record({
            long: fc.constantFrom('Driftsbudget 2028', 'Kvartalsrapport 4. kvartal 2028', 'Økonomiopfølgning 2028'),
            short: fc.constantFrom('Budget 2028', 'Rapport 4. kv. 2028', 'Opfølgning 2028'),
            systems: fc.array(words, { maxLength: 2 }),
          }),
          what: words,
          lastDate: fc.constantFrom('2027-09-30', '2028-04-28'),
        }),
        (parts) => {
          const lines = letterKinds.map((kind) => matterLine({ kind, ...parts }));
          for (const [index, line] of lines.entries()) {
            expect([...line].length).toBeLessThanOrEqual(longestSubject);
            expect(line).toContain('2028');
            expect(line).toMatch(/ – frist (30\. september 2027|30\.09\.2027|28\. april 2028|28\.04\.2028)$/);
            expect(line).not.toMatch(/[\r\n\t]/);
            expect(line.startsWith(`${prefixOf(letterKinds[index] ?? 'task')} `)).toBe(true);
          }
          expect(new Set(lines.map((line) => line.replace(/^\[[^\]]+\] /, ''))).size).toBe(1);
        },
      ),
    );
  });

  it('writes the system out when there is room, takes its id when there is not', () => {
    const matter = {
      long: 'Driftsbudget 2028',
      short: 'Budget 2028',
      systems: ['Fællesregional visning af laboratoriesvar', 'labsvar'],
    };
    expect(matterLine({ kind: 'orientation', matter, what: '' })).toBe(
      '[Orientering] Driftsbudget 2028 for Fællesregional visning af laboratoriesvar',
    );
    expect(matterLine({ kind: 'task', matter, what: 'udkast', lastDate: '2027-03-31' })).toBe(
      '[Opgave] Driftsbudget 2028 for labsvar: udkast – frist 31. marts 2027',
    );
    expect(matterLine({ kind: 'reminder', matter, what: 'stem, 2. behandling', lastDate: '2027-09-30' })).toBe(
      '[Påmindelse] Budget 2028 for labsvar: stem, 2. behandling – frist 30.09.2027',
    );
  });
});
