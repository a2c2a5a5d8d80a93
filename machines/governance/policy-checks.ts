import type { Fault } from './bad-input.ts';

export interface PolicyFault extends Fault {
  /** Key of the policy, e.g. `thresholds.lowerOre`. */
  readonly path: string;
}

/** The part of the policy whose keys depend on each other. */
interface Crossing {
  readonly sendWindow: { readonly from: string; readonly to: string };
  readonly thresholds: { readonly lowerOre: number; readonly upperOre: number };
  readonly roadmap: { readonly mandatoryAboveOre: number; readonly allowedFromOre: number };
  readonly urgent: { readonly windowBd: number };
  readonly written: { readonly windowBd: number; readonly minBd: number; readonly urgentBd: number };
  readonly budget: {
    readonly first: string;
    readonly final: string;
    readonly finalMeasuredOn: string;
    readonly rsiTarget: string;
    readonly rsiHard: string;
  };
  readonly ladder: { readonly steps: readonly number[]; readonly written: readonly number[] };
  readonly agenda: { readonly casesBd: number; readonly dispatchBd: number };
  readonly statusReport: { readonly draft: string; readonly due: string };
  readonly meetings: Readonly<Record<'february' | 'may' | 'september' | 'december', string>>;
}

const meetingMonths = { february: '02', may: '05', september: '09', december: '12' } as const;

const descending = (steps: readonly number[]): boolean =>
  steps.every((step, index) => index === 0 || step < (steps[index - 1] ?? 0));

/** What no single key can say: rules between keys. Each fault names the key to correct, the reason and the remedy. */
export function checkPolicy(policy: Crossing): PolicyFault[] {
  const { thresholds, roadmap, written, budget, ladder, agenda } = policy;
  const rules: readonly (readonly [boolean, string, string, string])[] = [
    [
      thresholds.lowerOre < thresholds.upperOre,
      'thresholds.lowerOre',
      'Den nedre grænse skal være lavere end den øvre grænse (thresholds.upperOre)',
      'The lower threshold must be lower than the upper one (thresholds.upperOre)',
    ],
    [
      roadmap.allowedFromOre <= roadmap.mandatoryAboveOre,
      'roadmap.allowedFromOre',
      'Det, der skal på roadmap, skal også kunne stå der: sæt allowedFromOre til højst mandatoryAboveOre',
      'What must be on the roadmap must also be allowed there: set allowedFromOre to at most mandatoryAboveOre',
    ],
    [
      policy.sendWindow.from < policy.sendWindow.to,
      'sendWindow.from',
      'Sendevinduet skal begynde, før det slutter',
      'The send window must begin before it ends',
    ],
    [
      written.minBd <= written.windowBd,
      'written.minBd',
      'Mindstefristen må ikke være længere end normalfristen (written.windowBd)',
      'The minimum window must not exceed the normal one (written.windowBd)',
    ],
    [
      written.urgentBd <= written.minBd,
      'written.urgentBd',
      'Hastefristen må ikke være længere end mindstefristen (written.minBd)',
      'The urgent window must not exceed the minimum one (written.minBd)',
    ],
    [
      policy.urgent.windowBd === written.urgentBd,
      'urgent.windowBd',
      'Hastefristen skal være den samme som written.urgentBd',
      'The urgent window must be the same as written.urgentBd',
    ],
    [
      budget.first < budget.final,
      'budget.first',
      'Førstebehandlingen skal ligge før det endelige budget (budget.final)',
      'The first reading must come before the final budget (budget.final)',
    ],
    [
      budget.rsiTarget <= budget.rsiHard,
      'budget.rsiTarget',
      'RSI-kredsens måldato skal ligge senest på den hårde dato (budget.rsiHard)',
      "RSI's target must not be later than its hard date (budget.rsiHard)",
    ],
    [
      budget.finalMeasuredOn !== 'RSI' || budget.rsiTarget <= budget.final,
      'budget.rsiTarget',
      'Når fristen måles på RSI-kredsen, skal måldatoen ligge senest på budget.final',
      'When the deadline is measured on RSI, its target must not be later than budget.final',
    ],
    [
      descending(ladder.steps),
      'ladder.steps',
      'Trinnene skal falde, fx 30, 14, 7, 3, 1',
      'The steps must descend, for example 30, 14, 7, 3, 1',
    ],
    [
      descending(ladder.written),
      'ladder.written',
      'Trinnene skal falde, fx 2, 1',
      'The steps must descend, for example 2, 1',
    ],
    [
      agenda.casesBd > agenda.dispatchBd,
      'agenda.casesBd',
      'Sagerne skal være inde, før dagsordenen udsendes (agenda.dispatchBd)',
      'Cases must be in before the agenda is dispatched (agenda.dispatchBd)',
    ],
    [
      policy.statusReport.draft <= policy.statusReport.due,
      'statusReport.draft',
      'Udkastet skal ligge før statusrapportens frist',
      'The draft must come before the status report is due',
    ],
    ...(['february', 'may', 'september', 'december'] as const).map(
      (meeting) =>
        [
          policy.meetings[meeting].startsWith(`${meetingMonths[meeting]}-`),
          `meetings.${meeting}`,
          `Mødet skal ligge i sin måned: skriv ${meetingMonths[meeting]}-dag`,
          `The meeting must be in its month: write ${meetingMonths[meeting]}-day`,
        ] as const,
    ),
    [
      policy.meetings.may <= budget.first,
      'meetings.may',
      'Majmødet skal ligge senest på datoen for førstebehandlingen (budget.first)',
      'The May meeting must not be after the date of the first reading (budget.first)',
    ],
    [
      policy.meetings.september <= budget.final,
      'meetings.september',
      'Septembermødet skal ligge senest på datoen for det endelige budget (budget.final)',
      'The September meeting must not be after the date of the final budget (budget.final)',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, path, da, en]) => ({ path, da, en }));
}
