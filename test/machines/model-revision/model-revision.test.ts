import { afterEach, expect, test } from 'vitest';
import { instantOf } from '../../../machines/governance/calendar.ts';
import type { ModelProposal } from '../../../client/sdk/model-commands.ts';
import { as, type House, openHouse, voters } from '../house.ts';
import { viewOf } from '../../../store/rows.ts';

const secretary = 'ida.krogh';
const rsiContact = 'ulla.friis';
const april = instantOf('2027-04-01', '00:00');
let house: House;
afterEach(() => house.close());

/** 250.000 → 300.000 kr., from 1 April 2027. */
const raised: ModelProposal = {
  version: 'v2',
  effectiveFrom: '2027-04-01',
  reason: 'Priserne er steget.',
  set: { 'thresholds.lowerOre': '300.000 kr.' },
};

async function proposed(change: Partial<ModelProposal> = {}): Promise<string> {
  const { caseId } = await house.commands.begin(as(secretary), 'model.propose', { ...raised, ...change });
  await house.settle();
  return caseId;
}
async function recommended(caseId: string, outcome: 'adopted' | 'returned' = 'adopted'): Promise<void> {
  await house.commands.perform(as(secretary), 'case.record-sys-decision', caseId, {
    outcome,
    reference: 'SYS 1. marts 2027 pkt. 9',
    meetingDate: (await house.now()).slice(0, 10),
    ...(outcome === 'adopted' ? {} : { reason: 'Vis virkningen først.' }),
  });
  await house.settle();
}
async function byRsi(caseId: string, choice: 'approved' | 'returned' | 'refused' = 'approved'): Promise<void> {
  const number = caseId.replace('model-revision/', '');
  await house.answer(secretary, 'rsi-decision-recording', number, {
    choice,
    reference: 'RSI 3. marts 2027 pkt. 2',
    ...(choice === 'approved' ? {} : { comment: 'Ikke nu.' }),
  });
  const [task] = await house.store.tasks({ caseId, duty: 'rsi-decision-confirmation', open: true });
  await house.answer(task?.person ?? rsiContact, 'rsi-decision-confirmation', number, { choice: 'confirm' });
}
const adopted = async (change: Partial<ModelProposal> = {}): Promise<string> => {
  const caseId = await proposed(change);
  await recommended(caseId);
  await byRsi(caseId);
  return caseId;
};
const stateOf = async (caseId: string) => {
  await house.settle();
  const row = await house.store.case(caseId);
  return row?.outcome ?? row?.state;
};
const versionOf = async (number: string) => (await house.row(number)).modelVersion;

test('Only what RSI has decided is a version: SYS recommends, RSI decides, and the day itself is the boundary (R-012, A-41)', async () => {
  house = await openHouse();
  const before = await house.files({ amountOre: 27_000_000, title: 'Før' });
  const caseId = await proposed();
  expect(await stateOf(caseId)).toBe('open.sysReading');
  expect(await house.store.models()).toEqual([]);
  await recommended(caseId);
  expect(await house.store.models()).toEqual([]);
  await byRsi(caseId);
  expect(await stateOf(caseId)).toBe('adopted.waiting');
  expect((await house.store.models()).map(({ version, decision }) => [version, decision])).toEqual([
    ['v2', 'RSI 3. marts 2027 pkt. 2'],
  ]);
  await house.advanceTo(new Date(Date.parse(april) - 1).toISOString());
  const justBefore = await house.files({ amountOre: 27_000_000, title: 'Et øjeblik før' });
  await house.advanceTo(april);
  const at = await house.files({ amountOre: 27_000_000, title: 'Netop da' });
  expect([await versionOf(before), await versionOf(justBefore), await versionOf(at)]).toEqual(['v1', 'v1', 'v2']);
  expect([await house.state(justBefore), await house.state(at)]).toEqual(['open.fsgReview', 'open.regionDecision']);
  expect(await stateOf(caseId)).toBe('inForce');
  await house.advanceTo(instantOf('2027-04-05', '12:00'));
  expect([await versionOf(before), await house.state(before)]).toEqual(['v1', 'open.fsgReview']);
  expect((await house.store.verifyJournal()).fault).toBeUndefined();
});

test('For undecided cases the way is worked out anew, tasks of the wrong ones are withdrawn, and the parties are told both ways', async () => {
  house = await openHouse();
  const toRegion = await house.files({ amountOre: 27_000_000, title: 'Til regionen' });
  const stays = await house.files({ amountOre: 90_000_000, title: 'Samme vej' });
  const voting = await house.withSys({ amountOre: 190_000_000, title: 'Afstemning' });
  const withRsi = await house.withRsi({ amountOre: 240_000_000, title: 'Hos RSI' });
  const delivering = await house.withSys({ amountOre: 190_000_000, title: 'Afgjort' });
  await house.decided(delivering, 'adopted');
  await adopted({
    appliesTo: 'undecided',
    set: { 'thresholds.lowerOre': 30_000_000, 'thresholds.upperOre': 180_000_000 },
  });
  await house.advanceTo(instantOf('2027-03-31', '16:00'));
  await house.asked(voting, 10);
  await house.votes(voting, { [voters.oestdanmark]: 'for' });
  await house.advanceTo(instantOf('2027-04-01', '02:00'));
  expect([await house.state(toRegion), await house.openDuties(toRegion)]).toEqual([
    'open.regionDecision',
    ['region-decision'],
  ]);
  expect(await house.recipients(toRegion, 'model-changed')).not.toEqual([]);
  expect([await house.state(stays), await versionOf(stays), await house.recipients(stays, 'model-changed')]).toEqual([
    'open.fsgReview',
    'v2',
    [],
  ]);
  expect([await house.state(voting), (await house.row(voting)).level]).toEqual(['open.sys.voting', 'rsi']);
  const ballots = await house.store.ballots((await house.row(voting)).id);
  expect(ballots.map(({ question }) => question)).toEqual(['approve', 'recommend-to-rsi']);
  expect(await house.store.votes(ballots.at(-1)?.id ?? '')).toEqual([]);
  expect([await house.state(withRsi), await versionOf(withRsi)]).toEqual(['open.rsi.recording', 'v2']);
  expect([await house.state(delivering), await versionOf(delivering)]).toEqual(['delivery', 'v1']);
  const letter = (await house.store.letters({ caseId: (await house.row(toRegion)).id })).find(
    ({ about }) => about === 'model-changed',
  );
  expect(letter?.data).toMatchObject({ from: 'sys', to: 'region', modelVersion: 'v2', previousVersion: 'v1' });
  expect(viewOf(await house.store.case('model-revision/v2'), 'model-revision')?.kept).toEqual([
    (await house.row(delivering)).id,
  ]);
  expect((await house.store.verifyJournal()).fault).toBeUndefined();
});

test('What waits for RSI goes back to SYS when SYS may decide it, and from SYS to the region', async () => {
  house = await openHouse();
  const withRsi = await house.withRsi({ amountOre: 240_000_000, title: 'Hos RSI' });
  const atSys = await house.withSys({ amountOre: 27_000_000, title: 'Hos SYS' });
  await adopted({
    appliesTo: 'undecided',
    set: { 'thresholds.lowerOre': 30_000_000, 'thresholds.upperOre': 250_000_000 },
  });
  const { rerouted, kept } = await house.commands.previewModel(as(secretary), {
    ...raised,
    version: 'v3',
    appliesTo: 'undecided',
    set: { 'thresholds.upperOre': 250_000_001 },
  });
  expect(rerouted.map(({ number, from, to }) => [number, from, to])).toEqual([
    [withRsi, 'rsi', 'sys'],
    [atSys, 'sys', 'region'],
  ]);
  expect(kept).toEqual([]);
  await house.advanceTo(instantOf('2027-04-01', '02:00'));
  expect(await house.state(withRsi)).toBe('open.sys.awaitingTreatment');
  expect(await house.openDuties(withRsi)).toEqual(['sys-decision']);
  expect(await house.state(atSys)).toBe('open.regionDecision');
});

test('For all cases a decided one follows the version in what is still to come', async () => {
  house = await openHouse();
  const delivering = await house.withSys({ amountOre: 190_000_000, title: 'Afgjort' });
  await house.decided(delivering, 'adopted');
  await adopted({ appliesTo: 'all', set: { 'overrun.tolerancePct': 0 } });
  await house.advanceTo(instantOf('2027-04-01', '02:00'));
  expect([await house.state(delivering), await versionOf(delivering)]).toEqual(['delivery', 'v2']);
  await house.revised(delivering, { amountOre: 191_000_000 });
  expect(await house.state(delivering)).not.toBe('delivery');
});

test('A version that RSI has not decided before its day does not count, and needs another day and another decision', async () => {
  house = await openHouse();
  const caseId = await proposed();
  await recommended(caseId);
  await house.advanceTo(april);
  expect(await stateOf(caseId)).toBe('open.revising');
  expect(await house.store.models()).toEqual([]);
  expect(await versionOf(await house.files({ title: 'Uden ny version' }))).toBe('v1');
  await house.commands.perform(as(secretary), 'model.revise', caseId, {
    effectiveFrom: '2027-05-01',
    reason: 'Ny dag.',
    set: raised.set,
  });
  expect(await stateOf(caseId)).toBe('open.sysReading');
});

test('SYS returns, RSI returns, RSI refuses, the secretariat withdraws: nothing becomes a version', async () => {
  house = await openHouse();
  const caseId = await proposed();
  await recommended(caseId, 'returned');
  expect([await stateOf(caseId), await house.openDuties('v2')]).toEqual(['open.revising', ['model-revising']]);
  await house.commands.perform(as(secretary), 'model.revise', 'v2', {
    effectiveFrom: raised.effectiveFrom,
    reason: 'Med virkning.',
    set: raised.set,
  });
  await recommended(caseId);
  await byRsi(caseId, 'returned');
  expect(await stateOf(caseId)).toBe('open.revising');
  const refused = await proposed({ version: 'v3' });
  await recommended(refused);
  await byRsi(refused, 'refused');
  expect(await stateOf(refused)).toBe('refused');
  await house.commands.perform(as(secretary), 'model.withdraw', caseId, { reason: 'Ikke længere nødvendigt.' });
  expect(await stateOf(caseId)).toBe('withdrawn');
  expect(await house.store.models()).toEqual([]);
});

test('Of two open revisions the one RSI has not decided is worked out against the other; an adopted one that another overtakes never counts', async () => {
  house = await openHouse();
  const first = await proposed();
  const second = await proposed({
    version: 'v3',
    effectiveFrom: '2027-04-01',
    set: { 'bcl.requiredFromOre': 60_000_000 },
  });
  await recommended(second);
  await recommended(first);
  await byRsi(first);
  expect(await stateOf(first)).toBe('adopted.waiting');
  expect(await stateOf(second)).toBe('open.revising');
  await house.advanceTo('2027-03-02T11:00:00.000Z');
  await house.commands.perform(as(secretary), 'model.revise', second, {
    effectiveFrom: '2027-03-20',
    reason: 'Begge dele.',
    set: { 'bcl.requiredFromOre': 60_000_000 },
  });
  await recommended(second);
  await byRsi(second);
  expect(await stateOf(first)).toBe('overtaken');
  await house.advanceTo(april);
  const { inForce } = await house.commands.showModel();
  expect(inForce).toBe('v3');
  const number = await house.files({ amountOre: 27_000_000, title: 'Begge dele' });
  expect([await versionOf(number), await house.state(number)]).toEqual(['v3', 'open.regionDecision']);
});

test('Only the secretariat proposes; every fault of a proposal names its key', async () => {
  house = await openHouse();
  const { commands } = house;
  await expect(commands.begin(as('anne.lund'), 'model.propose', raised)).rejects.toMatchObject({ kind: 'Forbidden' });
  const refused: readonly (readonly [Partial<ModelProposal>, string])[] = [
    [{ set: { 'thresholds.lowerOre': 300_000_000 } }, 'thresholds.lowerOre'],
    [{ set: { 'thresholds.middleOre': 1 } }, 'thresholds.middleOre'],
    [{ set: { 'vote.silence': 'consent' } }, 'vote.silence'],
    [{ set: {} }, 'set'],
    [{ effectiveFrom: '2027-03-01' }, 'effectiveFrom'],
    [{ effectiveFrom: 'i morgen' }, 'effectiveFrom'],
    [{ version: 'Version 2' }, 'version'],
    [{ version: 'v1' }, 'version'],
    [{ reason: ' ' }, 'reason'],
  ];
  for (const [change, field] of refused)
    await expect(commands.begin(as(secretary), 'model.propose', { ...raised, ...change })).rejects.toMatchObject({
      field,
    });
  const { changes } = await commands.previewModel(as(secretary), raised);
  expect(changes.map(({ da }) => da)).toEqual(['Tærsklen for regionens egen afgørelse: 250.000 kr. → 300.000 kr.']);
});
