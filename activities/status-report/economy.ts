import { counted } from '../../machines/terms/counted.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { standingName } from '../../machines/terms/budgets.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import { endOfDay, instantOf } from '../../machines/governance/calendar.ts';
import type { System } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { type ReportRecord, tableOr } from './record.ts';

const kroner = formatKroner;

/** Use of the frame and the systems' budgets of every year in the period, from the ledger (R-062, R-198). */
export async function economy(
  store: Store,
  { years }: ReportRecord,
  names: ReadonlyMap<string, string>,
): Promise<ReportBlock[]> {
  const frames = await Promise.all(years.map((year) => store.frame(year)));
  const blocks: ReportBlock[] = [
    tableOr(
      [
        'Ramme',
        'Bevilget',
        'Overført hertil',
        'Overført herfra',
        'Reserveret',
        'Tilbageført',
        'Disponeret',
        'Heraf forbrugt',
        'Rest',
      ],
      frames.map((frame) => [
        String(frame.year),
        ...[
          frame.grantedOre,
          frame.carriedInOre,
          frame.carriedOutOre,
          frame.reservedOre,
          frame.refundedOre,
          frame.committedOre,
          frame.spentOre,
          frame.remainingOre,
        ].map(signed),
      ]),
      '',
    ),
  ];
  for (const year of years) {
    const ledgers = await store.budgetLedger(year);
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
    blocks.push(
      tableOr(
        [`Budget ${year}`, 'Stilling', 'Budgetteret', 'Forbrugt', 'Rest'],
        ledgers.map(({ system, standing, lines }) => [
          names.get(system) ?? system,
          standing === undefined ? '–' : standingName(standing, 'da'),
          kroner(sum(lines.map(({ budgetedOre }) => budgetedOre))),
          kroner(sum(lines.map(({ spentOre }) => spentOre))),
          signed(sum(lines.map(({ remainingOre }) => remainingOre))),
        ]),
        `Der er ingen driftsbudgetter for ${year}.`,
      ),
    );
  }
  return blocks;
}

const signed = (ore: number): string => (ore < 0 ? `-${kroner(-ore)}` : kroner(ore));

/** Systems that came into the portfolio in the period, and those that left it. */
export async function portfolio(store: Store, { period, until }: ReportRecord): Promise<ReportBlock[]> {
  const [before, after] = [
    await store.systems(instantOf(period.from, '00:00')),
    await store.systems(new Date(Math.min(Date.parse(endOfDay(period.to)), Date.parse(until)) - 1).toISOString()),
  ];
  const shared = (systems: readonly System[], day: string): System[] =>
    systems.filter(
      ({ admittedFrom, admittedTo }) =>
        admittedFrom !== undefined && admittedFrom <= day && (admittedTo === undefined || day <= admittedTo),
    );
  const [had, has] = [shared(before, period.from), shared(after, period.to)];
  const missing = (one: readonly System[], other: readonly System[]): string[] =>
    one.filter(({ id }) => !other.some((system) => system.id === id)).map(({ name }) => name);
  const [came, left] = [missing(has, had), missing(had, has)];
  return [
    { paragraph: `Porteføljen har ${counted(has.length, 'systems', 'da')} ved periodens slutning.` },
    came.length + left.length === 0
      ? { paragraph: 'Ingen systemer er kommet til eller udgået i perioden.' }
      : { list: [...came.map((name) => `Kommet til: ${name}`), ...left.map((name) => `Udgået: ${name}`)] },
  ];
}
