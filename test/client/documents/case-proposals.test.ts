import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, type Documents } from '../../../client/documents/create-documents.ts';
import { formatNames, type PaperFormat } from '../../../client/documents/formats.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { changesBetween } from '../../../machines/model-revision/proposed.ts';
import { aBudgetYear, budgetCase } from '../support/budget-year.ts';
import { createWorld, type World } from '../support/world.ts';
import { outOfOrder, wordsOf } from './read-paper.ts';
import type { ViewOf } from '../../../machines/views.ts';

let world: World;
let documents: Documents;

/** The cases of the budget year and a revision of the model as they stand before SYS. */
beforeAll(async () => {
  world = await createWorld();
  documents = createDocuments(world);
  const { plan, previous } = await aBudgetYear(world);
  const [hosting] = previous.lines.filter(({ id }) => id === 'hosting');
  const kept = (id: string, machine: string, view: object, system: string | undefined = 'ppj') =>
    world.storeCase(id, machine, system, view as Readonly<Record<string, unknown>>);
  const budget = {
    lines: [
      ...previous.lines.filter(({ id }) => id !== 'hosting'),
      {
        id: 'hosting',
        part: 'A' as const,
        kind: 'operation' as const,
        name: hosting?.name ?? '',
        amountOre: (hosting?.amountOre ?? 0) + 10_000_000,
        reason: 'Ny serverpark',
      },
      {
        id: 'app',
        part: 'B' as const,
        kind: 'development' as const,
        name: 'Ny app',
        amountOre: 50_000_000,
        basis: 'small',
      },
    ],
    note: 'Priserne er i 2028-niveau.',
  };
  await kept(budgetCase, 'annual-budget', {
    year: 2028,
    stage: 'firstReading',
    plan: plan.budget,
    previous,
    budget,
    firstRead: null,
    hearing: {
      answers: [
        { person: 'trine.bak', name: 'Trine Bak', region: 'midtjylland', comment: 'Vi mangler offline-visning.' },
      ],
      silent: [],
      asked: 4,
    },
    adjustments: [{ part: 'B', code: 'adjustment', text: 'Appen er skubbet', amountOre: -5_000_000 }],
  } satisfies Partial<Record<keyof ViewOf<'annual-budget'>, unknown>>);
  await kept('quarterly-report/2027-q1-ppj', 'quarterly-report', {
    year: 2027,
    quarter: 'Q1',
    plan: plan.quarters[0] ?? expect.fail('no quarter'),
    budget: previous,
    report: {
      operation: { outages: [], topics: {}, comment: 'Et roligt kvartal.' },
      kpis: [],
      expenses: [{ line: 'hosting', part: 'A', spentOre: 60_000_000, forecastOre: 245_000_000, reason: 'Mere lager' }],
    },
    assessment: {
      minutes: 100,
      downMinutes: 1,
      availabilityPct: 99.412,
      months: [{ month: '2027-03', minutes: 50, downMinutes: 1, availabilityPct: 98 }],
      kpis: [
        {
          id: 'availability',
          name: 'Tilgængelighed',
          unit: '%',
          limit: 99.5,
          keeps: 'atLeast',
          value: 99.412,
          breached: true,
        },
      ],
    },
  } satisfies Partial<ViewOf<'quarterly-report'>>);
  await kept('financial-follow-up/2027-ppj', 'financial-follow-up', {
    year: 2027,
    subject: 'ppj',
    plan: plan.followUp,
    budget: {
      lines: [
        { id: 'hosting', part: 'A', kind: 'operation', name: 'Hosting', amountOre: 240_000_000 },
        { id: 'app', part: 'B', kind: 'development', name: 'Ny app', amountOre: 50_000_000 },
      ],
    },
    accounts: {
      lines: [
        { line: 'hosting', part: 'A', spentOre: 250_000_000, reason: 'Dyrere strøm' },
        { line: 'app', part: 'B', spentOre: 20_000_000, reason: 'Forsinket' },
      ],
      carryOver: [{ line: 'app', amountOre: 30_000_000, reason: 'Appen er færdig i marts' }],
    },
  } satisfies Partial<ViewOf<'financial-follow-up'>>);
  await kept(
    'frame/2028',
    'frame',
    { year: 2028, amountOre: 1_250_000_000, motivation: 'Puljen følger prisudviklingen.' } satisfies Partial<
      ViewOf<'frame'>
    >,
    undefined,
  );
  const policy = { ...policyV1, thresholds: { ...policyV1.thresholds, lowerOre: 30_000_000 } };
  await kept(
    'model-revision/v2',
    'model-revision',
    {
      proposed: {
        version: 'v2',
        effectiveFrom: '2027-05-31T22:00:00.000Z',
        appliesTo: 'undecided',
        reason: 'Grænsen følger med priserne.',
        policy,
      },
      base: 'v1',
      changes: changesBetween(policyV1, policy),
    },
    undefined,
  );
});
afterAll(() => world.close());

const read = async (caseId: string, format: PaperFormat): Promise<string> =>
  wordsOf(await documents.file(`oplaeg/${caseId.replace('/', '~')}`, format));

describe('a decision proposal of what else comes before SYS (R-163, R-192)', () => {
  it.each(formatNames)(
    'of an operating budget as %s has lines, sums, reasons, what part B rests on, the hearing and the shares',
    async (format) => {
      const text = await read(budgetCase, format);
      expect(
        outOfOrder(text, [
          'Driftsbudget 2028-ppj',
          'Præhospital Patientjournal (PPJ)',
          'indstiller, at SYS godkender driftsbudgettet ved 1. behandling.',
          'Driftsbudgettet for 2028 er på',
          'Budget 2028 mod 2027',
          'Ny serverpark',
          'Del A, almindelig drift',
          'Ny app',
          '0 kr.',
          '500.000 kr.',
          'I alt',
          'Grundlaget for del B:',
          'Ny app: pulje til mindre ændringsønsker',
          'Priserne er i 2028-niveau.',
          'Økonomi',
          'Appen er skubbet',
          'Regionernes andele efter fordelingsnøglen',
          'Region Syddanmark',
          'Region Nordjylland',
          'Inddragelse',
          '1 af 4 har svaret, 1 med bemærkninger.',
          'Trine Bak: Vi mangler offline-visning.',
          'Udfyldes efter mødet.',
        ]),
      ).toEqual([]);
      const { shares, budget } = await world.commands.budgetSheet(budgetCase);
      const total = budget.lines.reduce((sum, { amountOre }) => sum + amountOre, 0);
      expect(Object.values(shares ?? {}).reduce((sum, ore) => sum + ore, 0)).toBe(total);
    },
  );

  it.each(formatNames)(
    'of a quarterly report as %s has what was not kept, and what was spent by line',
    async (format) => {
      expect(
        outOfOrder(await read('quarterly-report/2027-q1-ppj', format), [
          'indstiller, at SYS godkender kvartalets udgifter.',
          'Rapport for 1. kvartal 2027. Ikke overholdt: Tilgængelighed.',
          'Tilgængelighed: 99,412 % i kvartalet (marts 2027 98 %).',
          'Et roligt kvartal.',
          'Udgifter',
          '(A)',
          '600.000 kr.',
          '2.450.000 kr.',
          'Mere lager',
        ]),
      ).toEqual([]);
    },
  );

  it.each(formatNames)(
    'of a financial follow-up as %s has accounts against budget and the wishes for carry-over',
    async (format) => {
      expect(
        outOfOrder(await read('financial-follow-up/2027-ppj', format), [
          'at SYS godkender regnskabet og tager stilling til overførslerne.',
          'Regnskab for 2027 mod budgettet.',
          'Hosting',
          '2.400.000 kr.',
          '2.500.000 kr.',
          '100.000 kr.',
          'Dyrere strøm',
          'Ny app',
          '-300.000 kr.',
          'Ønsker om overførsel',
          'Ny app',
          '300.000 kr.',
          'Appen er færdig i marts',
        ]),
      ).toEqual([]);
    },
  );

  it('of a frame has the amount and why; of a revision of the model the difference in words, its day and its cases', async () => {
    expect(
      outOfOrder(await read('frame/2028', 'docx'), [
        'at SYS indstiller rammen til RSI-kredsen.',
        'Den økonomiske ramme for 2028 foreslås til 12.500.000 kr.',
        'Puljen følger prisudviklingen.',
      ]),
    ).toEqual([]);
    const model = await read('model-revision/v2', 'pdf');
    expect(
      outOfOrder(model, [
        'at SYS indstiller den nye version af styringsmodellen til RSI-kredsen.',
        'Grænsen følger med priserne.',
        'Ændringer i forhold til version v1:',
        '250.000',
        '300.000',
        '1. juni 2027 kl. 00.00',
        'også sager, der ikke er afgjort',
      ]),
    ).toEqual([]);
    expect(model).not.toContain('lowerOre');
  });

  it('says what is missing while a case has nothing to present', async () => {
    await world.storeCase('frame/2029', 'frame', undefined, { year: 2029, amountOre: null, motivation: null });
    expect((await documents.paper('oplaeg/frame~2029')).missing).toEqual(['Resumé', 'Sagsfremstilling']);
  });
});
