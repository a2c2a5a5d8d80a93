import { afterEach, describe, expect, it } from 'vitest';
import { as, openHouse, type House } from '../house.ts';
import { outageMinutes } from '../../../machines/escalation/input.ts';
import { nextAlertAt } from '../../../activities/escalation/create-escalation-activities.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { viewAs } from '../../../store/rows.ts';

let house: House;
const opened: House[] = [];
async function open(options: Parameters<typeof openHouse>[0]): Promise<House> {
  const one = await openHouse(options);
  opened.push(one);
  return one;
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const [fsa, chair, secretary, rsi] = ['soeren.dahl', 'henrik.dam', 'ida.krogh', 'ulla.friis'] as const;
/** Sunday 31 October 2027, 03:10 local: an hour after the clock went back. */
const thatNight = '2027-10-31T02:10:00.000Z';
const outage = { from: '2027-10-31T02:30:00+02:00', to: '2027-10-31T02:30:00+01:00', cause: 'Strømsvigt' };
const matter = {
  title: 'PPJ nede på alle ambulancer',
  system: 'PPJ',
  ground: 'outage',
  description: 'Ingen adgang til journaler.',
  outage,
};

async function raise(change: object = {}, by: string = fsa) {
  const done = await house.commands.begin(
    as(by),
    'escalation.raise',
    { ...matter, ...change },
    { updateId: `e-${JSON.stringify(change)}` },
  );
  await house.settle();
  return done.number;
}
const lettersOf = async (number: string) => house.store.letters({ caseId: `escalation/${number}` });
async function escalated(change: object = {}): Promise<string> {
  const number = await raise(change);
  await house.answer(chair, 'escalation-assessment', number, { choice: 'escalate', comment: 'Patientsikkerhed.' });
  return number;
}
async function withRsi(): Promise<string> {
  const number = await escalated();
  await house.answer(rsi, 'escalation-acknowledgement', number, { choice: 'acknowledge' });
  return number;
}
const decision = {
  choice: 'decided',
  reference: 'RSI, ekstraordinært møde 1. november 2027',
  decision: 'Reservedrift skal etableres.',
  followUps: [
    { what: 'Plan for reservedrift', role: 'fsa', due: '2027-11-12' },
    { what: 'Redegørelse fra leverandøren', person: 'Karen.Bach@eksempel.dk', due: '2027-11-19' },
  ],
};
async function decided(): Promise<string> {
  const number = await withRsi();
  await house.answer(secretary, 'escalation-decision', number, decision);
  await house.answer(rsi, 'escalation-confirmation', number, { choice: 'confirm' });
  return number;
}

describe('given an outage in the night of the clock change', () => {
  it('when it is raised by night, then the chair, SYS and the secretariat are written to at once, and the minutes are those that passed (R-044)', async () => {
    house = await open({ startAt: thatNight });
    const number = await raise();
    const row = await house.row(number);
    const { system } = row;
    const view = viewAs(row, 'escalation');
    expect([system, view.minutes]).toEqual(['ppj', 60]);
    expect(view.sla).toContain('Tilgængelighed: mindst 99,9 %');
    const letters = await lettersOf(number);
    const told = (about: string) =>
      letters
        .filter((one) => one.about === about)
        .map(({ person, kind, sendAt }) => [person, kind, new Date(sendAt).toISOString()]);
    expect(told('escalation-assessment')).toEqual([[chair, 'escalation', thatNight]]);
    expect(letters.find(({ about }) => about === 'escalation-assessment')?.taskId).toBeDefined();
    expect(told('escalation-raised').map(([person]) => person)).toEqual(
      expect.arrayContaining([
        'anne.lund',
        'lars.vestergaard',
        'karen.bach',
        'mette.kjaer',
        secretary,
        'jonas.riis',
        fsa,
      ]),
    );
    expect(told('escalation-raised').every(([, kind, at]) => kind === 'escalation' && at === thatNight)).toBe(true);
  });

  it('when the chair escalates, then RSI is told in the same minute, and nothing before', async () => {
    house = await open({ startAt: thatNight });
    const number = await raise();
    expect((await lettersOf(number)).some(({ person }) => person === rsi)).toBe(false);
    await house.answer(chair, 'escalation-assessment', number, { choice: 'escalate' });
    const told = (await lettersOf(number)).filter(({ person }) => person === rsi);
    expect(told.map(({ about, kind }) => [about, kind])).toEqual([['escalation-acknowledgement', 'escalation']]);
    expect(Date.parse(told[0]?.sendAt ?? '')).toBeLessThan(Date.parse(thatNight) + 60_000);
  });

  it('when RSI has decided and its contact confirmed, then each task is its owner’s own, with its own day (R-014, R-044)', async () => {
    house = await open({ startAt: thatNight });
    const number = await decided();
    const tasks = await house.store.tasks({ caseId: `escalation/${number}`, open: true });
    expect(tasks.map(({ person, duty, deadline }) => [person, duty, deadline.due]).toSorted()).toEqual([
      ['karen.bach', 'escalation-follow-up', '2027-11-19T23:00:00.000Z'],
      ['soeren.dahl', 'escalation-follow-up', '2027-11-12T23:00:00.000Z'],
    ]);
    await house.answer(fsa, 'escalation-follow-up', number, { choice: 'done', comment: 'Planen er lagt.' });
    expect(await house.state(number)).toBe('followUp');
    await expect(
      house.commands.perform(as(fsa), 'escalation.release', number, { followUp: 'followUp-2', reason: 'x' }),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await expect(
      house.commands.perform(as(secretary), 'escalation.release', number, { followUp: 'followUp-1', reason: 'x' }),
    ).rejects.toMatchObject({
      kind: 'BadState',
    });
    await house.commands.perform(as(secretary), 'escalation.release', number, {
      followUp: 'followUp-2',
      reason: 'Givet i den nye kontrakt.',
    });
    await house.settle();
    await house.isOver(number, 'decidedByRsi');
    const view = viewAs(await house.row(number), 'escalation');
    expect(view.followUps?.map(({ status }) => status)).toEqual(['done', 'released']);
    expect(await house.recipients(number, 'escalation-closed')).toEqual(
      expect.arrayContaining([rsi, chair, fsa, 'anne.lund']),
    );
  });
});

describe('given a matter that the chair does not answer', () => {
  it('then the secretariat is told after four hours, at night too, and every business morning until there is an answer', async () => {
    // Friday 29 October 2027, 20:00 local, before the weekend of the clock change.
    house = await open({ startAt: '2027-10-29T18:00:00.000Z' });
    const number = await raise({ ground: 'other', outage: undefined });
    await house.advanceTo('2027-11-03T12:00:00.000Z');
    const alerts = (await lettersOf(number)).filter(
      ({ about, person }) => about === 'escalation-unanswered' && person === secretary,
    );
    expect(alerts.map(({ sendAt }) => new Date(sendAt).toISOString())).toEqual([
      '2027-10-29T22:00:00.000Z',
      '2027-11-01T07:00:00.000Z',
      '2027-11-02T07:00:00.000Z',
      '2027-11-03T07:00:00.000Z',
    ]);
    await house.answer(chair, 'escalation-assessment', number, { choice: 'close', comment: 'Løst lokalt.' });
    await house.advanceTo('2027-11-05T12:00:00.000Z');
    expect((await lettersOf(number)).filter(({ about }) => about === 'escalation-unanswered')).toHaveLength(8);
    await house.isOver(number, 'closedInSys');
  });

  it('then the next morning is the same day when the last alert was before it', () => {
    const at = (alerted: string) => nextAlertAt(policyV1, alerted);
    expect(at('2027-11-01T04:00:00.000Z')).toBe('2027-11-01T07:00:00.000Z');
    expect(at('2027-11-01T07:00:00.000Z')).toBe('2027-11-02T07:00:00.000Z');
    expect(at('2027-12-23T07:00:00.000Z')).toBe('2027-12-27T07:00:00.000Z');
  });
});

it('given a vacant chair, then the secretariat is asked but cannot decide, and a chair who is appointed can', async () => {
  house = await open({
    startAt: thatNight,
    mend: (text) =>
      text.replace(
        '{ person: henrik.dam, from: 2026-01-01,',
        '{ person: henrik.dam, from: 2026-01-01, to: 2027-10-30,',
      ),
  });
  const number = await raise();
  const task = await house.task(secretary, 'escalation-assessment', number);
  const letter = (await lettersOf(number)).find(
    ({ about, person }) => about === 'escalation-assessment' && person === secretary,
  );
  expect(letter?.data['vacantRole']).toBe('sysChair');
  await expect(house.commands.answerTask(as(secretary), task, { choice: 'escalate' })).rejects.toMatchObject({
    kind: 'BadState',
  });
  expect(await house.state(number)).toBe('assessment.awaitingAnswer');
});

it('given a matter just raised, then who raised it can withdraw it until the chair has answered, and nobody else', async () => {
  house = await open({ startAt: thatNight });
  const number = await raise();
  await expect(
    house.commands.perform(as(secretary), 'escalation.withdraw', number, { reason: 'x' }),
  ).rejects.toMatchObject({
    kind: 'Forbidden',
  });
  await house.commands.perform(as(fsa), 'escalation.withdraw', number, { reason: 'Fejlmelding.' });
  await house.settle();
  await house.isOver(number, 'withdrawn');
  const other = await escalated({ title: 'En anden sag' });
  await expect(house.commands.perform(as(fsa), 'escalation.withdraw', other, { reason: 'x' })).rejects.toMatchObject({
    kind: 'BadState',
  });
});

it('given that RSI telephones its acknowledgement, then the secretariat writes it down and the case goes on; a correction is recorded again', async () => {
  house = await open({ startAt: thatNight });
  const number = await escalated();
  await expect(
    house.commands.perform(as(fsa), 'escalation.acknowledge', number, { reference: 'x' }),
  ).rejects.toMatchObject({ kind: 'Forbidden' });
  await house.commands.perform(as(secretary), 'escalation.acknowledge', number, { reference: 'Telefonisk kl. 04.00' });
  await house.settle();
  await house.answer(secretary, 'escalation-decision', number, { ...decision, followUps: [] });
  await house.answer(rsi, 'escalation-confirmation', number, { choice: 'correct', comment: 'Der manglede en opgave.' });
  expect(await house.openDuties(number)).toEqual(['escalation-decision']);
  await house.answer(secretary, 'escalation-decision', number, { ...decision, followUps: [] });
  await house.answer(rsi, 'escalation-confirmation', number, { choice: 'confirm' });
  await house.isOver(number, 'decidedByRsi');
});

describe('given who and what', () => {
  it('then everyone in the chain may raise a matter, and RSI and strangers may not', async () => {
    house = await open({ startAt: thatNight });
    for (const person of [
      fsa,
      'line.toft',
      'birgit.aagaard',
      'niels.frost',
      'camilla.bro',
      'karen.bach',
      secretary,
      chair,
    ])
      expect(await raise({ title: person }, person)).toMatch(/^2027-/);
    for (const person of [rsi, 'sara.winther'])
      await expect(raise({ title: person }, person)).rejects.toMatchObject({ kind: 'Forbidden' });
    expect(await raise({ title: 'x', system: undefined }, 'sara.winther')).toMatch(/^2027-/);
  });

  it.each([
    ['outage', { outage: undefined }],
    ['outage.to', { outage: { from: '2027-10-31T02:30:00+02:00', to: '2027-11-01T02:30:00+01:00' } }],
    ['noticeGiven', { ground: 'documentation' }],
    ['noticeGiven', { ground: 'documentation', noticeGiven: '2027-10-15' }],
    ['system', { system: 'nix' }],
    ['title', { title: '' }],
  ])('then a fault names %s', async (field, change) => {
    house = await open({ startAt: thatNight });
    await expect(raise(change)).rejects.toMatchObject({ kind: 'BadInput', field });
  });

  it.each([
    ['followUps.0.due', { what: 'x', role: 'fsa', due: '2027-10-01' }],
    ['followUps.0.person', { what: 'x', person: 'ingen@eksempel.dk', due: '2027-11-20' }],
    ['followUps.0.role', { what: 'x', due: '2027-11-20' }],
    ['followUps.0.region', { what: 'x', role: 'regionMember', region: 'atlantis', due: '2027-11-20' }],
  ])('then a follow-up task with a fault in %s is refused', async (field, followUp) => {
    house = await open({ startAt: thatNight });
    const number = await withRsi();
    await expect(
      house.answer(secretary, 'escalation-decision', number, { ...decision, followUps: [followUp] }),
    ).rejects.toMatchObject({ kind: 'BadInput', field });
  });

  it('then an outage is as long as it was, on the night that is an hour longer and the night that is an hour shorter', () => {
    expect(outageMinutes(outage)).toBe(60);
    expect(outageMinutes({ from: '2027-10-31T01:00:00+02:00', to: '2027-10-31T04:00:00+01:00' })).toBe(240);
    expect(outageMinutes({ from: '2028-03-26T01:00:00+01:00', to: '2028-03-26T04:00:00+02:00' })).toBe(120);
  });
});

describe('given a follow-up task that was given to a person by name', () => {
  it('when the secretariat names another of the register, then the task is theirs, also after the register has been asked anew', async () => {
    house = await open({ startAt: thatNight });
    const number = await decided();
    const task = await house.task('karen.bach', 'escalation-follow-up', number);
    await expect(house.commands.perform(as(secretary), 'task.reassign', task, { to: 'ingen' })).rejects.toMatchObject({
      field: 'to',
    });
    await house.commands.perform(as(secretary), 'task.reassign', task, { to: 'lars.vestergaard' });
    await house.settle();
    await expect(house.task('karen.bach', 'escalation-follow-up', number)).rejects.toThrow();
    // Reminders ask the register who is meant: it is still the one who was named last.
    await house.advanceTo('2027-11-18T12:00:00.000Z');
    await house.answer('lars.vestergaard', 'escalation-follow-up', number, { choice: 'done', comment: 'Indhentet.' });
  });

  it('when it was given to a role, then only who holds the role may have it', async () => {
    house = await open({ startAt: thatNight });
    const number = await decided();
    const task = await house.task(fsa, 'escalation-follow-up', number);
    await expect(
      house.commands.perform(as(secretary), 'task.reassign', task, { to: 'lars.vestergaard' }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'to',
      da: expect.stringContaining(fsa),
    });
  });
});
