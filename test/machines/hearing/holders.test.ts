import { afterEach, describe, expect, it } from 'vitest';
import { as } from '../../client/support/world.ts';
import { viewOf } from '../../../store/rows.ts';
import { openWorld, type World } from '../../support/open-world.ts';

const budget = 'annual-budget/2028-ppj';

/** The regions merge on 1 February 2027, in the middle of the hearing; Jens is followed by Inge on the 10th, Line stands in for Trine from the 8th. */
const changing = (text: string): string =>
  text
    .replaceAll('2026-12-31', '2027-01-31')
    .replaceAll('2027-01-01', '2027-02-01')
    .replace('year: 2027, shares: { oestdanmark: 45.9,', 'year: 2027, shares: { hovedstaden: 31.6, sjaelland: 14.3,')
    .replace(
      '      - { region: nordjylland, person: jens.hoej, from: 2026-01-01 }\n  - id: brugere-laboratorium',
      '      - { region: nordjylland, person: jens.hoej, from: 2026-01-01, to: 2027-02-09 }\n' +
        '      - { region: nordjylland, person: inge.solvang, from: 2027-02-10 }\n  - id: brugere-laboratorium',
    )
    .replace(
      'substitutes:\n',
      'substitutes:\n  - { person: trine.bak, substitute: line.toft, from: 2027-02-08, to: 2027-03-01 }\n',
    );

describe('given a user group that changes while it is heard', () => {
  let world: World;
  afterEach(() => world.close());

  async function heard(mend?: (text: string) => string): Promise<void> {
    world = await openWorld({ startAt: '2026-11-23T09:00:00.000Z', mend, thawAlways: true });
    await world.commands.begin(as('ida.krogh'), 'budget-cycle.start', { year: 2028, systems: ['ppj'] });
    await world.advanceTo('2027-01-05T09:00:00.000Z');
    await world.settle();
  }
  const open = async () =>
    (await world.store.tasks({ caseId: budget, duty: 'hearing-comments', open: true }))
      .map(({ person, region, onBehalfOf }) =>
        [person, region, ...(onBehalfOf === undefined ? [] : [onBehalfOf])].join(' '),
      )
      .toSorted();
  const answers = async (person: string, answer: object): Promise<void> => {
    const [task] = await world.store.tasks({ caseId: budget, duty: 'hearing-comments', person, open: true });
    await world.commands.answerTask(as(person), task?.id ?? expect.fail(`${person} is asked nothing`), answer);
    await world.settle();
  };
  const told = async (person: string) =>
    (await world.store.letters({ caseId: budget, person }))
      .filter(({ about }) => about === 'hearing-comments')
      .map(({ kind, rung }) => (rung === undefined ? kind : `${kind} ${rung}`));
  const hearing = async () => viewOf(await world.store.case(budget), 'annual-budget')?.hearing;

  it('then at the next reminder the tasks are with whoever is in it by then', async () => {
    await heard(changing);
    expect(await open()).toEqual([
      'camilla.bro hovedstaden',
      'jens.hoej nordjylland',
      'rasmus.eng syddanmark',
      'trine.bak midtjylland',
    ]);
    await answers('rasmus.eng', { choice: 'comment', comment: 'Vi mangler kort.' });

    await world.advanceTo('2027-02-12T09:00:00.000Z');
    await world.settle();
    expect(await open()).toEqual([
      'camilla.bro oestdanmark',
      'inge.solvang nordjylland',
      'line.toft midtjylland trine.bak',
      'trine.bak midtjylland',
    ]);
    expect(await told('inge.solvang')).toEqual(['task']);
    expect(await told('camilla.bro')).toEqual(['task', 'reminder T-14']);
    expect(await told('jens.hoej')).toEqual(['task']);
    expect(await told('rasmus.eng')).toEqual(['task']);
  });

  it('then a member whose region has merged answers for the new one, and a substitute’s answer is the member’s', async () => {
    await heard(changing);
    await answers('rasmus.eng', { choice: 'noComment' });
    await world.advanceTo('2027-02-12T09:00:00.000Z');
    await world.settle();
    await answers('camilla.bro', { choice: 'comment', comment: 'Godt.' });
    await answers('line.toft', { choice: 'comment', comment: 'På Trines vegne.' });
    expect(await open()).toEqual(['inge.solvang nordjylland']);
    await answers('inge.solvang', { choice: 'noComment' });
    expect(viewOf(await world.store.case(budget), 'annual-budget')?.stage).toBe('drafting');
    expect(await hearing()).toMatchObject({
      asked: 4,
      silent: [],
      answers: [
        { person: 'rasmus.eng', comment: null },
        { person: 'camilla.bro', region: 'oestdanmark', comment: 'Godt.' },
        { person: 'line.toft', region: 'midtjylland', comment: 'På Trines vegne.' },
        { person: 'inge.solvang', comment: null },
      ],
    });
  });

  it('then what somebody said who has left stands, and silent seats are counted once', async () => {
    await heard(changing);
    await answers('jens.hoej', { choice: 'comment', comment: 'Farvel.' });
    await world.advanceTo('2027-03-01T09:00:00.000Z');
    await world.settle();
    const found = (await hearing()) ?? expect.fail('nobody has been heard');
    expect(found.answers.map(({ person }) => person)).toEqual(['jens.hoej']);
    expect(found.silent.toSorted()).toEqual(['Camilla Bro', 'Inge Solvang', 'Rasmus Eng', 'Trine Bak']);
    expect(found.asked).toBe(5);
  });
});
