import { formatDate, formatInstant, lastDateOf } from '../../../machines/governance/date-words.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { totalOf } from '../../../machines/annual-budget/budget.ts';
import type { BudgetSheet, CyclePreview, PlannedDate, Wheel } from '../../sdk/budget-commands.ts';
import { basisWords, dateName, dateStatuses, flagName, stateName } from '../../../machines/terms/index.ts';
import { table } from '../io.ts';

const kr = (ore: number | null): string => (ore === null ? '–' : formatKroner(ore));
const lastDay = (due: string): string => formatDate(lastDateOf(due), 'short', 'da');

/** A deadline is its last day; what opens or is sent has a time. */
const when = ({ at, kind }: PlannedDate): string =>
  kind === 'deadline' ? lastDay(at) : formatInstant(at, 'short', 'da');

/** Everything that starting would do, one line for each date, with who gets the mail. */
export const previewText = ({ year, systems, dates, warnings }: CyclePreview): string =>
  [
    `Budgetår ${year}: ${systems.map(({ id, previousOre }) => `${id} (${year - 1}: ${kr(previousOre)})`).join(', ')}`,
    ...warnings.map(({ da, en }) => `! ${da} / ${en}`),
    '',
    table(
      dates.map((date) => [
        when(date),
        date.system ?? '',
        date.da,
        date.recipients.map(({ name, email }) => `${name} <${email}>`).join(', ') || 'ingen',
      ]),
      'Intet forude. / Nothing ahead.',
    ),
  ].join('\n');

/** The year: a block for each system, the matrix of reports, the follow-ups. */
export function wheelText({ year, cycle, rows, reports, followUps }: Wheel): string {
  const cell = (one: Wheel['reports'][number]['quarters']['Q1']): string =>
    one === null ? '–' : `${stateName(one.state, 'da')}${one.late ? ' (for sent)' : ''}`;
  return [
    `Årshjul ${year}: ${stateName(cycle.state, 'da')}`,
    ...rows.flatMap((row) => [
      '',
      `${row.system}  ${row.name}: ${stateName(row.state, 'da')}${row.flags.length === 0 ? '' : ` [${row.flags.map((flag) => flagName(flag, 'da')).join(', ')}]`}`,
      `  del A ${kr(row.partAOre)}, del B ${kr(row.partBOre)}; sidste år ${kr(row.previousOre)}  (${row.caseId})`,
      ...row.deadlines.map(
        ({ name, due, status, owner }) =>
          `  ${lastDay(due)}  ${dateName(name, 'da')}: ${dateStatuses[status][0]} (${owner})`,
      ),
    ]),
    ...(reports.length === 0
      ? []
      : [
          '',
          table(
            [
              ['kvartalsrapporter', 'Q1', 'Q2', 'Q3', 'Q4'],
              ...reports.map(({ system, quarters: { Q1, Q2, Q3, Q4 } }) => [
                system,
                cell(Q1),
                cell(Q2),
                cell(Q3),
                cell(Q4),
              ]),
            ],
            '',
          ),
        ]),
    ...(followUps.length === 0
      ? []
      : [
          '',
          table(
            followUps.map(({ subject, state, caseId }) => [`opfølgning ${subject}`, stateName(state, 'da'), caseId]),
            '',
          ),
        ]),
  ].join('\n');
}

/** A budget line by line, against last year and against the first reading. */
export function sheetText({ budget, againstPrevious, againstFirst, shares }: BudgetSheet): string {
  const first = new Map((againstFirst ?? []).map((line) => [`${line.part}/${line.id}`, line.differenceOre]));
  const reasons = new Map(budget.lines.map((line) => [`${line.part}/${line.id}`, line.reason ?? '']));
  const bases = new Map(budget.lines.map((line) => [`${line.part}/${line.id}`, line.basis]));
  return [
    table(
      [
        [
          'del',
          'linje',
          'navn',
          'sidste år',
          'budget',
          'ændring',
          ...(againstFirst === null ? [] : ['siden 1. beh.']),
          'grundlag',
          'begrundelse',
        ],
        ...againstPrevious.map(({ part, id, name, beforeOre, afterOre, differenceOre }) => [
          part,
          id,
          name,
          kr(beforeOre),
          kr(afterOre),
          kr(differenceOre),
          ...(againstFirst === null ? [] : [kr(first.get(`${part}/${id}`) ?? 0)]),
          basisWords(bases.get(`${part}/${id}`)),
          reasons.get(`${part}/${id}`) ?? '',
        ]),
      ],
      '',
    ),
    `Del A ${kr(totalOf(budget, 'A'))}, del B ${kr(totalOf(budget, 'B'))}, i alt ${kr(totalOf(budget))}`,
    shares === null
      ? 'Ingen fordelingsnøgle. / No allocation key.'
      : `Andele: ${Object.entries(shares)
          .map(([region, ore]) => `${region} ${kr(ore)}`)
          .join(', ')}`,
  ].join('\n');
}
