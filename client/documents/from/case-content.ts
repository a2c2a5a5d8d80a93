import { type Budget, budgetParts, totalOf } from '../../../machines/annual-budget/budget.ts';
import { basisInWords, type NamedCases } from '../../../machines/annual-budget/basis-words.ts';
import { compareBudgets } from '../../../machines/annual-budget/compare.ts';
import { deviationsOf, nameOfLine } from '../../../machines/financial-follow-up/accounts.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { changeInWords, policyValue } from '../../../machines/governance/policy-values.ts';
import { inWords } from '../../../machines/forms/in-words.ts';
import { kindOf } from '../../../machines/matter/kinds.ts';
import { type CaseRow, viewAs } from '../../../store/rows.ts';
import type { Assessment } from '../../../machines/quarterly-report/assess.ts';
import { adjustmentName, bodyOf, capital, monthName, partName, quarterName } from '../../../machines/terms/index.ts';
import { facts, list, type PaperBlock, table, text } from '../paper/paper.ts';
import { amountWords, dateWords } from './words.ts';
import type { ViewOf } from '../../../machines/views.ts';

/** What a case is about in blocks of a paper: the presentation, and what was said by those who were heard. Undefined where nothing is known yet. */
export interface CaseContent {
  readonly summary: string | undefined;
  readonly presentation: readonly PaperBlock[] | undefined;
  readonly economy: readonly PaperBlock[] | undefined;
  readonly involvement: readonly PaperBlock[] | undefined;
}

const nothing: CaseContent = {
  summary: undefined,
  presentation: undefined,
  economy: undefined,
  involvement: undefined,
};
const words = (wording: string | null | undefined): PaperBlock[] =>
  wording === null || wording === undefined || wording.trim() === '' ? [] : [text(wording.trim())];
const blocks = (some: readonly PaperBlock[]): readonly PaperBlock[] | undefined =>
  some.length === 0 ? undefined : some;

/** The user group's comments (R-127). */
function hearing({ hearing: held, waived }: ViewOf<'annual-budget'>): readonly PaperBlock[] | undefined {
  const comments = held?.answers.filter(({ comment }) => comment !== null) ?? [];
  return blocks([
    ...(waived ? [text(`Høringen blev sluttet før tid: ${waived}`)] : []),
    ...(held ? [text(`${held.answers.length} af ${held.asked} har svaret, ${comments.length} med bemærkninger.`)] : []),
    ...(comments.length === 0 ? [] : [list(comments.map(({ name, comment }) => `${name}: ${comment ?? ''}`))]),
  ]);
}

/** Which lines of part B are pots, and which case each of the others rests on, as it stands (A-59). */
const basisOfPartB = (budget: Budget, cases: NamedCases): PaperBlock[] => {
  const lines = budget.lines.filter(({ part }) => part === 'B');
  return lines.length === 0
    ? []
    : [text('Grundlaget for del B:'), list(lines.map((line) => `${line.name}: ${basisInWords(line, cases, 'da')}`))];
};

/** The budget against last year's, line by line with sums (R-053, R-058, R-111). */
function ofBudget(row: CaseRow, _known: ReadonlyMap<string, string>, cases: NamedCases): CaseContent {
  const view = viewAs(row, 'annual-budget');
  const { budget = null, previous = null, adjustments = [] } = view;
  if (budget === null) return { ...nothing, involvement: hearing(view) };
  const lines = compareBudgets(previous, budget);
  const reasons = new Map(budget.lines.map((line) => [`${line.part}/${line.id}`, line.reason ?? '']));
  const sum = (name: string, before: number, after: number) => [
    name,
    amountWords(before),
    amountWords(after),
    amountWords(after - before),
    '',
  ];
  return {
    summary: `Driftsbudgettet for ${view.year} er på ${amountWords(totalOf(budget))}: del A ${amountWords(totalOf(budget, 'A'))}, del B ${amountWords(totalOf(budget, 'B'))}`,
    presentation: [
      table({
        caption: `Budget ${view.year} mod ${view.year - 1}`,
        head: ['Linje', String(view.year - 1), String(view.year), 'Ændring', 'Begrundelse'],
        widths: [2.2, 1.3, 1.3, 1.3, 2.4],
        amounts: [1, 2, 3],
        rows: [
          ...budgetParts.flatMap((part) => [
            ...lines
              .filter((line) => line.part === part)
              .map((line) => [
                line.name,
                amountWords(line.beforeOre),
                amountWords(line.afterOre),
                amountWords(line.differenceOre),
                reasons.get(`${line.part}/${line.id}`) ?? '',
              ]),
            sum(partName(part, 'da'), previous === null ? 0 : totalOf(previous, part), totalOf(budget, part)),
          ]),
          sum('I alt', previous === null ? 0 : totalOf(previous), totalOf(budget)),
        ],
      }),
      ...basisOfPartB(budget, cases),
      ...words(budget.note),
    ],
    economy: blocks(
      adjustments.length === 0
        ? []
        : [
            list(
              adjustments.map(
                ({ part, code, amountOre, text: why }) =>
                  `${partName(part, 'da')}, ${adjustmentName(code, 'da')}: ${amountWords(amountOre)} ${why}`,
              ),
            ),
          ],
    ),
    involvement: hearing(view),
  };
}

function ofReport(row: CaseRow): CaseContent {
  const { quarter, year, report, assessment, budget } = viewAs(row, 'quarterly-report');
  if (!report) return nothing;
  const names = new Map((budget?.lines ?? []).map((line) => [`${line.part}/${line.id}`, line.name]));
  const broken = (assessment?.kpis ?? []).filter(({ breached }) => breached);
  return {
    ...nothing,
    summary: `Rapport for ${quarterName(quarter, year, 'da')}. ${broken.length === 0 ? 'Alle krav er overholdt.' : `Ikke overholdt: ${broken.map(({ name }) => name).join(', ')}.`}`,
    presentation: blocks([
      ...(assessment ? [text(availabilityWords(assessment))] : []),
      ...words(report.operation.comment),
    ]),
    economy:
      report.expenses.length === 0
        ? [text('Ingen udgifter er indberettet.')]
        : [
            table({
              caption: 'Udgifter',
              head: ['Linje', 'Brugt i kvartalet', 'Forventet for året', 'Begrundelse'],
              widths: [2.4, 1.4, 1.4, 2.4],
              amounts: [1, 2],
              rows: report.expenses.map((one) => [
                `${names.get(`${one.part}/${one.line}`) ?? one.line} (${one.part})`,
                amountWords(one.spentOre),
                amountWords(one.forecastOre),
                one.reason ?? '',
              ]),
            }),
          ],
  };
}

/** «Tilgængelighed: 99,773 % i kvartalet (oktober 2026 99,328 %, …).» */
function availabilityWords({ availabilityPct, months }: Assessment): string {
  const percent = (value: number): string => `${String(value).replace('.', ',')} %`;
  const each = months.map((one) => `${monthName(one.month, 'da')} ${percent(one.availabilityPct)}`);
  return `Tilgængelighed: ${percent(availabilityPct)} i kvartalet${each.length === 0 ? '' : ` (${each.join(', ')})`}.`;
}

function ofFollowUp(row: CaseRow): CaseContent {
  const { year, accounts, budget } = viewAs(row, 'financial-follow-up');
  if (!accounts) return nothing;
  return {
    ...nothing,
    summary: `Regnskab for ${year} mod budgettet.`,
    presentation: [
      table({
        caption: 'Regnskab mod budget',
        head: ['Linje', 'Budget', 'Forbrug', 'Afvigelse', 'Begrundelse'],
        widths: [2.2, 1.3, 1.3, 1.3, 2.4],
        amounts: [1, 2, 3],
        rows: deviationsOf(accounts, budget).map((one) => [
          one.name,
          amountWords(one.budgetOre),
          amountWords(one.spentOre),
          amountWords(one.deviationOre),
          one.reason ?? '',
        ]),
      }),
      ...words(accounts.note),
    ],
    economy:
      accounts.carryOver.length === 0
        ? [text('Der ønskes intet overført.')]
        : [
            table({
              caption: 'Ønsker om overførsel',
              head: ['Linje', 'Ønsket', 'Begrundelse'],
              widths: [2, 1.2, 3],
              amounts: [1],
              rows: accounts.carryOver.map((one) => [nameOfLine(budget, one), amountWords(one.amountOre), one.reason]),
            }),
          ],
  };
}

function ofFrame(row: CaseRow): CaseContent {
  const { year, amountOre, motivation } = viewAs(row, 'frame');
  if (!amountOre) return nothing;
  return {
    ...nothing,
    summary: `Den økonomiske ramme for ${year} foreslås til ${amountWords(amountOre)}`,
    presentation: blocks(words(motivation)),
  };
}

/** The form of a matter as it was filled in, and the way it goes. `known`: names of persons, systems, regions and groups by id. */
function ofMatter(row: CaseRow, known: ReadonlyMap<string, string>): CaseContent {
  const { kind: name, form } = viewAs(row, 'matter');
  const kind = kindOf(name);
  const filled = Object.entries(kind.fields).flatMap(([field, of]) => {
    const wording = inWords(of, form[field], 'da', known);
    return wording === undefined ? [] : [[of.da, wording] as const];
  });
  return {
    ...nothing,
    summary: kind.about[0],
    presentation: filled.length === 0 ? undefined : [facts(filled)],
    involvement: [text('Sagens vej:'), list(kind.route.map(({ by, ask }) => `${capital(bodyOf(by)[0])}: ${ask[0]}`))],
  };
}

function ofModel(row: CaseRow): CaseContent {
  const { proposed, base, changes } = viewAs(row, 'model-revision');
  return {
    ...nothing,
    summary: proposed.reason,
    presentation: [
      text(`Ændringer i forhold til version ${base}:`),
      list(changes.map((change) => changeInWords(change, 'da'))),
      facts([
        ['Gælder fra', `${dateWords(localDate(proposed.effectiveFrom))} kl. 00.00`],
        ['Gælder for', policyValue('appliesTo', proposed.appliesTo, 'da')],
      ]),
    ],
  };
}

/** Which cases SYS decides beside change requests, and how each is told of. */
const contentOf: Readonly<
  Record<string, (row: CaseRow, known: ReadonlyMap<string, string>, cases: NamedCases) => CaseContent>
> = {
  'annual-budget': ofBudget,
  'quarterly-report': ofReport,
  'financial-follow-up': ofFollowUp,
  frame: ofFrame,
  matter: ofMatter,
  'model-revision': ofModel,
};

/** Whether SYS decides cases of the kind, so that one can be presented to it. */
export const isPresented = (machine: string): boolean =>
  machine === 'change-request' || Object.hasOwn(contentOf, machine);

export const caseContent = (row: CaseRow, known: ReadonlyMap<string, string>, cases: NamedCases): CaseContent =>
  contentOf[row.machine]?.(row, known, cases) ?? nothing;
