import { as, openHouse } from '../../machines/house.ts';
import { autoAnswer } from '../../../worker/simulate/auto-answers.ts';

const secretary = as('ida.krogh');
export const granted = 1_200_000_000;
export const reportedQuarter = 'quarterly-report/2028-q3-ppj';

/** PPJ's budget of 2029 is decided, so that money can be committed in the year; the others have a provisional one. */
const budgetOfPpj = `  - system: ppj
    year: 2029
    decision: RSI 11. december 2028 pkt. 5
    lines:
      - { id: fsa, part: A, kind: operation, name: FSA og øvrigt personale, amount: "1.250.000" }
      - { id: hosting, part: A, kind: operation, name: Driftsafvikling og hosting, amount: "3.300.000" }
`;

/**
 * January 2029 with a case of every lifecycle open at once: the follow-up and the last reports of 2028, the budgets of 2029 and 2030, requests at three bodies,
 * a project before a meeting, an escalation, a matter, a version of the model, a status report.
 */
export async function openWholePortfolio() {
  const house = await openHouse({
    startAt: '2027-12-13T11:00:00.000Z',
    thawAlways: false,
    mend: (text) => text.replace('\nbudgets:\n', `\nbudgets:\n${budgetOfPpj}`),
  });
  const { commands, store } = house;
  const until = async (instant: string): Promise<void> => {
    await house.advanceTo(instant);
    await house.settle();
  };
  const open = async (caseId: string, duty: string) => (await store.tasks({ caseId, duty, open: true }))[0];

  await commands.begin(secretary, 'budget-cycle.start', { year: 2028 });
  await until('2028-12-15T10:00:00.000Z');
  await commands.begin(secretary, 'budget-cycle.start', { year: 2029, systems: ['blodbank', 'labsvar', 'logistik'] });
  await until('2029-01-08T10:00:00.000Z');
  await commands.begin(secretary, 'budget-cycle.start', { year: 2030 });
  await commands.perform(secretary, 'frame.grant', undefined, {
    year: 2029,
    amountOre: granted,
    decision: 'RSI 11. december 2028 pkt. 4',
  });

  const running = await house.withSys({ title: 'Elektronisk signatur', amountOre: 90_000_000 });
  await house.decided(running, 'adopted');
  const withSys = await house.withSys({ title: 'Offline-visning', amountOre: 40_000_000 });
  const withFsg = await house.files(
    { title: 'Blodtypeopslag', system: 'blodbank', amountOre: 30_000_000 },
    {},
    'bo.mikkelsen',
  );
  const withRegion = await house.files(
    { title: 'Ny visning', system: 'labsvar', amountOre: 10_000_000 },
    {},
    'sara.winther',
  );

  // The third quarter of PPJ with an outage of two days: availability is not kept. That of the others does not come.
  const report = await open(reportedQuarter, 'quarterly-report');
  if (report === undefined) throw new Error('no report is asked for');
  const answer = await autoAnswer(house, report, '2029-01-08');
  const given = answer['report'] as Record<string, unknown>;
  const outages = [{ from: '2028-08-01T00:00:00.000Z', to: '2028-08-03T00:00:00.000Z', cause: 'Strømsvigt' }];
  await commands.answerTask(as(report.person), report.id, {
    choice: 'submit',
    report: { ...given, operation: { outages, topics: {} } },
  });

  const { caseId: escalation } = await commands.begin(as('soeren.dahl'), 'escalation.raise', {
    title: 'Aftale mangler',
    system: 'ppj',
    ground: 'other',
    description: 'Databehandleraftalen er udløbet.',
  });
  const { caseId: matter } = await commands.begin(secretary, 'matter.start', {
    kind: 'rsi-project',
    system: 'ppj',
    title: 'Signatur til RSI',
    form: { project: running, to: 'rsi', reason: 'Særlig kompleksitet' },
  });
  await commands.begin(secretary, 'model.propose', {
    version: 'v2',
    effectiveFrom: '2029-06-01',
    appliesTo: 'new',
    reason: 'Priserne er steget',
    set: { 'thresholds.lowerOre': 30_000_000 },
  });
  await commands.begin(secretary, 'status-report.start', { period: { from: '2028-01-01', to: '2028-12-31' } });
  await commands.begin(secretary, 'year-plan.start', {
    year: 2029,
    meetings: ['2029-02-07', '2029-05-16', '2029-09-19', '2029-12-05'],
  });
  await until('2029-01-17T10:00:00.000Z');
  return { house, until, running, withSys, withFsg, withRegion, escalation, matter };
}
export type WholePortfolio = Awaited<ReturnType<typeof openWholePortfolio>>;
