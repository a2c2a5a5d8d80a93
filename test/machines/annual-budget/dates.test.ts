import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { memoryWorldHost } from '../../../worker/simulate/memory-world-host.ts';
import { play } from '../../../worker/simulate/play.ts';
import { parseStory } from '../../../worker/simulate/read-story.ts';
import { failuresOf } from '../../../worker/simulate/report.ts';

const place = fileURLToPath(new URL('../../stories/told-here.yaml', import.meta.url));
const told = async (text: string) => failuresOf(await play(await parseStory(text, place), memoryWorldHost()));

const begin = (except: string) => `
startAt: 2027-01-04 08:00
acts:
  - { at: 2027-01-04 09:00, by: ida.krogh, do: budget-cycle.start, with: { year: 2028, systems: [PPJ] } }
  - { at: 2027-01-04 09:30, do: everyone.delivers, by: ida.krogh, with: { except: [${except}] } }`;

describe('given a budget that RSI returns before 30 September', () => {
  it('then that date counts again, and missing it is told', { timeout: 60_000 }, async () => {
    const text = `title: Hjemvist før fristen
${begin('rsi-decision-recording')}
  - at: 2027-09-22 10:00
    by: ida.krogh
    do: task.answer
    case: annual-budget/2028-ppj
    with: { choice: returned, reference: RSI 21. september 2027, comment: Licenserne skal belyses }
  - { at: 2027-09-22 11:00, do: everyone.delivers, by: ida.krogh, with: { except: [sys-decision, rsi-decision-recording] } }
until: 2027-10-05 08:00
expect:
  cases: { annual-budget/2028-ppj: { state: secondReading, flags: [finalMissed] } }
  letters: [{ to: henrik.dam, about: budget-final-missed, at: [2027-10-01 08:00] }]`;
    expect(await told(text)).toEqual([]);
  });
});

describe('given a meeting that was held in time and recorded late', () => {
  it('then the budget was not late: the day of the meeting counts', { timeout: 60_000 }, async () => {
    const text = `title: Registreret sent
${begin('sys-decision')}
  - at: 2027-06-04 10:00
    by: ida.krogh
    do: case.record-sys-decision
    case: annual-budget/2028-ppj
    with: { outcome: adopted, reference: SYS 19. maj 2027 pkt. 3, meetingDate: 2027-05-19 }
until: 2027-06-07 08:00
expect:
  cases: { annual-budget/2028-ppj: { state: adjusting, flags: [] } }
  letters: [{ to: henrik.dam, about: budget-first-missed, count: 1 }]`;
    expect(await told(text)).toEqual([]);
  });
});

describe('given a first reading that never came', () => {
  it('then whoever drafts is reminded of 30 September too', { timeout: 60_000 }, async () => {
    const text = `title: Uden udkast
${begin('budget-draft')}
until: 2027-10-02 08:00
expect:
  letters:
    - { to: soeren.dahl, about: budget-date-near, at: [2027-04-30 08:00, 2027-05-14 08:00, 2027-05-24 08:00, 2027-05-28 08:00, 2027-08-31 08:00, 2027-09-16 08:00, 2027-09-23 08:00, 2027-09-27 08:00, 2027-09-29 08:00] }`;
    expect(await told(text)).toEqual([]);
  });
});

describe('given a dispensation', () => {
  it('then RSI’s target and the frame follow, and what is done has no date to move', { timeout: 60_000 }, async () => {
    const move = (at: string, date: string, to: string, refused = '') => `
  - at: ${at}
    by: ida.krogh
    do: budget-cycle.dispense${refused === '' ? '' : `\n    refused: ${refused}`}
    with: { year: 2028, date: ${date}, to: ${to}, decidedBy: rsi, reference: RSI 1, reason: Valg }`;
    const text = `title: Flyttet
${begin('rsi-decision-recording, frame-proposal')}
${move('2027-06-10 10:00', 'first', '2027-06-20', 'BadState')}
${move('2027-06-10 10:05', 'rsiTarget', '2027-12-01')}
${move('2027-06-10 10:10', 'secondDraft', '2027-10-29')}
${move('2027-06-10 10:15', 'final', '2027-11-15')}
until: 2027-12-03 08:00
expect:
  cases: { annual-budget/2028-ppj: { state: rsi }, frame/2028: { state: proposing } }
  letters:
    - { to: ulla.friis, about: budget-rsi-target-passed, at: [2027-12-02 08:00] }
    - { to: ida.krogh, about: frame-proposal, kind: task, count: 2 }
    - { to: ida.krogh, about: frame-proposal, kind: overdue, at: [2027-11-01 08:00, 2027-11-08 08:00, 2027-11-15 08:00, 2027-11-22 08:00, 2027-11-29 08:00] }
    # SYS has read the budget twice by then: only RSI's target is still ahead of it.
    - { to: soeren.dahl, about: deadline-dispensed, at: [2027-06-10 10:05] }`;
    expect(await told(text)).toEqual([]);
  });
});

describe('given an FSA who is replaced while a draft is owed', () => {
  it(
    'then the new one gets the task on the first business morning and the reminders, and the old one hears no more',
    { timeout: 60_000 },
    async () => {
      const text = `title: Ny FSA
${begin('budget-draft').replace(
  'startAt:',
  `register:
  from: ../../register.example.yaml
  systems:
    - id: ppj
      name: Præhospital Patientjournal (PPJ)
      ownerRegion: midtjylland
      fsg: fsg-ppj
      userGroup: brugere-ppj
      operatingAgreement: drift-ppj
      inOperationFrom: 2015-03-01
      admittedFrom: 2020-01-01
      regions: [hovedstaden, sjaelland, syddanmark, midtjylland, nordjylland]
      fsa: [{ person: soeren.dahl, from: 2026-01-01, to: 2027-03-20 }, { person: line.toft, from: 2027-03-21 }]
      decider: [{ person: torben.skov, from: 2026-01-01 }]
  substitutes: []
  budgets: []
  contracts: []
startAt:`,
)}
until: 2027-04-05 08:00
expect:
  cases: { annual-budget/2028-ppj: { journal: [holders-changed] } }
  letters:
    - { to: soeren.dahl, about: budget-draft, kind: reminder, at: [2027-03-01 08:00, 2027-03-17 08:00] }
    - { to: line.toft, about: budget-draft, kind: task, at: [2027-03-22 08:00] }
    - { to: line.toft, about: budget-draft, kind: reminder, at: [2027-03-24 08:00, 2027-03-30 08:00] }
    - { to: soeren.dahl, about: budget-draft, kind: overdue, count: 0 }`;
      expect(await told(text)).toEqual([]);
    },
  );
});
