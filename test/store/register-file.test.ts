import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../store/register/faults.ts';
import { readRegister } from '../../store/register/read.ts';
import { exampleFile } from '../support/example-register.ts';

const example = readFileSync(exampleFile, 'utf8');
const today = '2026-06-01';

/** The number of the first line of the text that contains `part`. */
const lineWith = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

/** The line of the field that holds a list, for faults of the list as a whole: the line above its first item. */
const fieldAbove = (text: string, part: string): number => lineWith(text, part) - 1;

function mended(from: string | RegExp, to: string): string {
  const text = example.replace(from, to);
  if (text === example) throw new Error(`the example has no ${String(from)}`);
  return text;
}

describe('the register file', () => {
  it('ships with an example that has nothing wrong with it, before and after the region change', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2027-01-01', '2030-12-31']) {
      const { register, errors, warnings } = readRegister(example, 'register.example.yaml', day);
      expect([...errors, ...warnings]).toEqual([]);
      expect(register?.systems).toHaveLength(4);
    }
  });

  const errors: readonly [title: string, text: string, line: string, da: string, en: string][] = [
    [
      'a person nobody knows',
      mended('- { person: henrik.dam,', '- { person: henrik.damm,'),
      'henrik.damm',
      'Personen «henrik.damm» findes ikke',
      'add it under people',
    ],
    [
      'a region nobody knows',
      mended('ownerRegion: midtjylland', 'ownerRegion: bornholm'),
      'bornholm',
      'Regionen «bornholm» findes ikke',
      'regions',
    ],
    [
      'an FSG nobody knows',
      mended('fsg: fsg-ppj', 'fsg: fsg-pjj'),
      'fsg: fsg-pjj',
      'Forretningsstyregruppen «fsg-pjj»',
      'fsgs',
    ],
    [
      'a system with two regions',
      mended('regions: [syddanmark, midtjylland, nordjylland]', 'regions: [syddanmark, midtjylland]'),
      'regions: [syddanmark, midtjylland]',
      'har 2 regioner',
      'at least three',
    ],
    [
      'a system without an FSA',
      mended(/ {4}fsa:\n {6}- \{ person: jakob.*\n/, ''),
      'id: logistik',
      'har ingen FSA',
      'has no FSA',
    ],
    [
      'a system with two FSAs',
      mended(
        '- { person: bo.mikkelsen, from: 2026-01-01 }',
        '- { person: bo.mikkelsen, from: 2026-01-01 }\n      - { person: line.toft, from: 2026-03-01 }',
      ),
      'line.toft, from: 2026-03-01',
      'to på én gang som FSA',
      'two at a time',
    ],
    [
      'SYS without a chair',
      mended(/ {2}chair:\n {4}- \{ person: henrik.*\n/, ''),
      'sys:',
      'SYS har ingen formand',
      'SYS has no chair',
    ],
    [
      'a region with two members of SYS',
      mended(
        '- { region: nordjylland, person: mette.kjaer,',
        '- { region: nordjylland, person: peter.holm, from: 2026-02-01 }\n    - { region: nordjylland, person: mette.kjaer,',
      ),
      'person: mette.kjaer, from: 2026-01-01',
      'har to medlemmer af SYS',
      'one vote',
    ],
    [
      'the same person twice',
      mended('{ id: peter.holm, name', '{ id: anne.lund, name'),
      'name: Peter Holm',
      'Person «anne.lund» står to gange',
      'twice',
    ],
    [
      'the same e-mail twice',
      mended('peter.holm@eksempel.dk', 'Anne.Lund@eksempel.dk'),
      'Anne.Lund@',
      'samme e-mailadresse',
      'same e-mail',
    ],
    [
      'dates that run backwards',
      mended(
        'substitute: morten.juhl, from: 2027-07-05, to: 2027-08-01',
        'substitute: morten.juhl, from: 2027-08-05, to: 2027-08-01',
      ),
      '2027-08-05',
      'før den begynder',
      'before it begins',
    ],
    [
      'a region that ends without a successor',
      mended(
        'name: Region Sjælland, from: 2007-01-01, to: 2026-12-31, successor: oestdanmark',
        'name: Region Sjælland, from: 2007-01-01, to: 2026-12-31',
      ),
      'id: sjaelland',
      'uden efterfølger',
      'without a successor',
    ],
    [
      'an e-mail that is none',
      mended('karen.bach@eksempel.dk', 'karen.bach@eksempel'),
      'karen.bach@eksempel }',
      'E-mailadressen er ikke gyldig',
      'not valid',
    ],
    [
      'a date that does not exist',
      mended('to: 2026-12-31, successor', 'to: 2026-02-30, successor'),
      '2026-02-30',
      'ikke en dato',
      'not a date',
    ],
    [
      'a misspelled field',
      mended('ownerRegion: syddanmark', 'ownerRegoin: syddanmark'),
      'ownerRegoin',
      'Feltet «ownerRegoin» findes ikke',
      'no field',
    ],
    ['an amount in English groups', mended('"12.000.000"', '"12,000,000"'), '12,000,000', 'tvetydigt', 'ambiguous'],
    [
      'a person who stands in for themselves',
      mended('substitute: line.toft', 'substitute: soeren.dahl'),
      'substitute: soeren.dahl',
      'stedfortræder for sig selv',
      'own substitute',
    ],
    [
      'a secretariat without people',
      mended(/ {4}- \{ person: ida\.krogh.*\n {4}- \{ person: jonas\.riis.*\n/, ''),
      'staff:',
      'Sekretariatet har ingen',
      'no persons',
    ],
    [
      'a budget of a system nobody knows',
      mended('- system: labsvar', '- system: labsvra'),
      'labsvra',
      'Systemet «labsvra» findes ikke',
      'add it under systems',
    ],
    [
      'a budget without the line of the FSA',
      mended(
        'id: fsa, part: A, kind: operation, name: FSA og øvrigt personale, amount: "720',
        'id: loen, part: A, kind: operation, name: Løn, amount: "720',
      ),
      '^^id: loen',
      'mangler linjen «FSA og øvrigt personale»',
      'even when the amount is 0',
    ],
    [
      'a budget with a line twice',
      mended('id: stregkoder, part: B', 'id: integration, part: B'),
      'name: Integration til akutmodtagelser, amount: "850',
      'står to gange i del B',
      'stands twice in part B',
    ],
    [
      'a budget that appears twice',
      mended('- system: labsvar\n    year: 2027', '- system: labsvar\n    year: 2026'),
      '',
      'Budgettet 2026 for «labsvar» står to gange',
      'appears twice',
    ],
    [
      'a line of no part',
      mended('id: mobil, part: B', 'id: mobil, part: C'),
      'id: mobil',
      'skal være et af: A, B',
      'must be one of: A, B',
    ],
    [
      'an amount of a budget that is no amount',
      mended('amount: "450.000"', 'amount: "ca. 450.000"'),
      'ca. 450.000',
      'ca. 450.000',
      'ca. 450.000',
    ],
    [
      'a budget that nobody has agreed to pay',
      mended(/ {4}operatingAgreement: drift-labsvar\n/, ''),
      'system: labsvar',
      'har ingen driftsaftale',
      'add operatingAgreement',
    ],
    [
      'a budget of a year before the agreement',
      mended(
        'title: Driftsaftale for laboratoriesvar\n    from: 2021-01-01',
        'title: Driftsaftale for laboratoriesvar\n    from: 2026-01-02',
      ),
      '',
      'gælder ikke den 1. januar 2026',
      'not valid on 1 January 2026',
    ],
    [
      'an operating agreement nobody knows',
      mended('operatingAgreement: drift-labsvar', 'operatingAgreement: drift-labsvra'),
      'drift-labsvra',
      'Aftalen «drift-labsvra» findes ikke',
      'agreements',
    ],
    [
      'a KPI that appears twice',
      mended('{ id: supportsager,', '{ id: svartid,'),
      'Supportsager løst',
      'Målet «svartid» står to gange',
      'twice',
    ],
    [
      'a KPI that says neither at least nor at most',
      mended('limit: 15, keeps: atMost', 'limit: 15, keeps: below'),
      'keeps: below',
      'skal være et af: atLeast, atMost',
      'must be one of',
    ],
    [
      'a system with the name of the frame',
      mended(/logistik(?=\n {4}(?:name|year))/g, 'ramme'),
      'id: ramme',
      '«ramme» er navnet på den fælles ramme',
      'choose another id',
    ],
    ['a broken file', mended('regions:\n', 'regions: [\n'), '', 'ikke gyldig YAML', 'not valid YAML'],
  ];

  it.each(errors)('refuses %s, with its line and a remedy in both languages', (_, text, part, da, en) => {
    const { register, errors: found } = readRegister(text, 'register.yaml', today);
    expect(register).toBeUndefined();
    const fault = found.find((one) => one.da.includes(da));
    expect(fault, found.map(faultText).join('\n')).toBeDefined();
    expect(fault?.en.toLowerCase()).toContain(en.toLowerCase());
    if (part !== '')
      expect(fault?.line).toBe(part.startsWith('^^') ? fieldAbove(text, part.slice(2)) : lineWith(text, part));
    expect(faultText(fault!)).toMatch(/^register\.yaml:\d+: .+ \/ .+/);
  });

  const warnings: readonly [title: string, text: string, line: string, da: string][] = [
    [
      'an FSG without a chair',
      mended(/ {4}chair:\n {6}- \{ person: palle.*\n/, ''),
      'id: fsg-logistik',
      'har ingen formand',
    ],
    [
      'an FSG that misses a region',
      mended(/ {6}- \{ region: syddanmark, person: thomas.*\n/, ''),
      '^region: hovedstaden, person: erik.lyng',
      'ingen repræsentant for «syddanmark»',
    ],
    [
      'an FSA whose time ends',
      mended(
        '{ person: sara.winther, from: 2026-01-01 }',
        '{ person: sara.winther, from: 2026-01-01, to: 2028-06-30 }',
      ),
      '^sara.winther, from: 2026-01-01, to: 2028-06-30',
      'har ingen FSA fra 1. juli 2028',
    ],
    [
      'a region without a member of SYS after the change',
      mended(/ {4}- \{ region: oestdanmark, person: anne.*\n/, ''),
      '^region: hovedstaden, person: anne.lund',
      '«oestdanmark» har intet medlem af SYS fra 1. januar 2027',
    ],
    [
      'a system that is not for all and has no agreement',
      mended('specialAgreement: aftale-logistik', 'operatingAgreement: aftale-logistik'),
      'regions: [syddanmark, midtjylland, nordjylland]',
      'særskilt aftale',
    ],
    [
      'a health key that forgets a region',
      mended('oestdanmark: 46.0, ', ''),
      'year: 2028, shares: { syddanmark',
      'nævner ikke «oestdanmark»',
    ],
  ];

  it.each(warnings)('warns of %s, and still imports', (_, text, part, da) => {
    const { register, errors: none, warnings: found } = readRegister(text, 'register.yaml', today);
    expect(none.map(faultText)).toEqual([]);
    expect(register).toBeDefined();
    const fault = found.find((one) => one.da.includes(da));
    expect(fault, found.map(faultText).join('\n')).toBeDefined();
    expect(fault?.line).toBe(part.startsWith('^') ? fieldAbove(text, part.slice(1)) : lineWith(text, part));
  });
});
