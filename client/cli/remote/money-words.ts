import { formatKroner } from '../../../machines/governance/money.ts';
import type { BudgetLedger, Frame, LedgerRow } from '../../../store/rows.ts';
import type { Reconciliation, YearLedger } from '../../sdk/budget-year/reconcile.ts';
import { standingName } from '../../../machines/terms/budgets.ts';
import { table } from '../io.ts';
import { localMinute } from './words.ts';

const kr = formatKroner;
/** Named only when there is something to name. */
const besides = (named: readonly (readonly [string, number])[]): string =>
  named.flatMap(([name, ore]) => (ore === 0 ? [] : [`, ${name} ${kr(ore)}`])).join('');

const frameText = (frame: Frame): string =>
  `Ramme ${frame.year}: bevilget ${kr(frame.grantedOre)}, disponeret ${kr(frame.committedOre)}, forbrugt ${kr(frame.spentOre)}${besides(
    [
      ['overført fra sidste år', frame.carriedInOre],
      ['overført til næste år', frame.carriedOutOre],
      ['reserveret', frame.reservedOre],
      ['tilbageført', frame.refundedOre],
    ],
  )}, rest ${kr(frame.remainingOre)}`;

function budgetText({ system, year, standing, decision, lines, shares, refunds }: BudgetLedger): string {
  const of = (part: string) => lines.filter((line) => line.part === part);
  const sum = (part: string, pick: (line: BudgetLedger['lines'][number]) => number): number =>
    of(part).reduce((total, line) => total + pick(line), 0);
  const row = (
    name: readonly [string, string],
    of_: (pick: (line: BudgetLedger['lines'][number]) => number) => number,
  ): string[] => [
    ...name,
    kr(of_((line) => line.budgetedOre)),
    kr(of_((line) => line.spentOre)),
    kr(of_((line) => line.carriedInOre)),
    kr(of_((line) => line.carriedOutOre)),
    kr(of_((line) => line.reservedOre)),
    kr(of_((line) => line.refundedOre)),
    kr(of_((line) => line.remainingOre)),
  ];
  const parts = [...new Set(lines.map(({ part }) => part))];
  const shown = (what: string, list: readonly { region: string; amountOre: number; part?: string }[]): string[] =>
    list.length === 0
      ? []
      : [
          `${what}: ${list.map(({ region, part, amountOre }) => `${region}${part === undefined ? '' : ` ${part}`} ${kr(amountOre)}`).join(', ')}`,
        ];
  return [
    `${system} ${year}${standing === undefined ? '' : ` (${standingName(standing, 'da')}${decision === undefined ? '' : `: ${decision}`})`}`,
    table(
      [
        ['del', 'linje', 'budget', 'forbrugt', 'overført ind', 'overført ud', 'reserveret', 'tilbageført', 'rest'],
        ...parts.flatMap((part) => [
          ...of(part).map((line) => row([part, line.name], (pick) => pick(line))),
          row([part, `Del ${part} i alt`], (pick) => sum(part, pick)),
        ]),
      ],
      '',
    ),
    ...shown('Andele', shares),
    ...shown('Tilbageført', refunds),
  ].join('\n');
}

const reconciled = ({ rows, sums, differenceOre }: Reconciliation): string =>
  differenceOre === 0
    ? `Afstemt: ${rows} posteringer giver det viste på øren. / Reconciled: ${rows} rows give what is shown, to the øre.`
    : `STEMMER IKKE: ${sums
        .filter((one) => one.rowsOre !== one.readoutOre)
        .map((one) => `${one.da}: posteringer ${kr(one.rowsOre)}, vist ${kr(one.readoutOre)}`)
        .join('; ')}. Kør aarshjul journal verify, og kontakt driften. / The rows do not give what is shown.`;

const rowsText = (rows: readonly LedgerRow[]): string =>
  table(
    rows.map((row) => [
      localMinute(row.at),
      row.fund,
      row.kind,
      kr(row.amountOre),
      [row.part, row.line, row.region].filter((one) => one !== undefined).join('/'),
      row.caseId ?? '',
      row.decision,
    ]),
    'Ingen posteringer. / No rows.',
  );

/** Frame, budgets by part and line, shares, refunds and carry-over; the last line says whether the rows give what is shown. */
export const moneyText = ({ frame, budgets, rows, reconciliation }: YearLedger, all: boolean): string =>
  [
    frameText(frame),
    ...budgets.flatMap((budget) => ['', budgetText(budget)]),
    '',
    rowsText(all ? rows : rows.filter(({ fund }) => !fund.startsWith('budget:'))),
    reconciled(reconciliation),
  ].join('\n');
