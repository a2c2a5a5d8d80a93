import { closedOn } from '../../../machines/ballot/closing-day.ts';
import type { NamedCases } from '../../../machines/annual-budget/basis-words.ts';
import type { Payer } from '../../../machines/meeting/agenda.ts';
import type { KpiTrend } from '../../../machines/quarterly-report/trend.ts';
import { type RequestSums, sumsInWords } from '../../../machines/meeting/sums.ts';
import { commentLine } from '../../../machines/fsg/comments.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import {
  type BallotRow,
  type CaseRow,
  type Frame,
  type JournalEntry,
  type System,
  viewOf,
} from '../../../store/rows.ts';
import { capital, payerName, recordedDecisionName } from '../../../machines/terms/index.ts';
import { list, type Paper, type PaperBlock, type PaperSection, text } from '../paper/paper.ts';
import { payerWords } from './meeting-parts.ts';
import { amountWords, dateWords, type Names } from './words.ts';
import { dataOf } from '../../../store/journal-data.ts';

export interface ProposalFacts {
  readonly row: CaseRow;
  readonly timeline: readonly JournalEntry[];
  readonly system: System | undefined;
  readonly names: Names;
  readonly frame: Frame;
  /** Who pays a change request (A-13, A-31). */
  readonly payer: Payer | undefined;
  /** Of the system's year and of what the request is linked with (A-63). */
  readonly sums: RequestSums | undefined;
  /** The day of the meeting on whose agenda it stands, once it does; or that SYS is asked in writing. */
  readonly meeting: string | 'written' | undefined;
  /** Of a budget: what each region pays by the key of its year, in øre by region id; null without a key (R-016). */
  readonly shares: Readonly<Record<string, number>> | null;
  /** Of a quarterly report: how each KPI went until then (R-198). */
  readonly trends: readonly KpiTrend[];
  /** Of a budget: what its part B rests on (A-59). */
  readonly cases: NamedCases;
}

/** A decision proposal as the case knows it, and the headings that still lack their words. */
export interface MadeProposal {
  readonly paper: Paper;
  readonly missing: readonly string[];
}

/** At most five lines, from what the request is for. */
const short = (words: string | undefined): string | undefined => words?.split('\n').slice(0, 5).join('\n');

const titled = (heading: string, wording: string, level: PaperSection['level'] = 3): PaperSection => ({
  heading,
  level,
  blocks: [text(wording)],
});

function recommendation({ row, system, payer }: ProposalFacts): PaperBlock[] | undefined {
  if (row.rank === undefined) return undefined;
  const by = payer === undefined ? null : payerName(payer);
  const amount = formatKroner(row.amountOre ?? 0);
  return [
    text(`Forretningsstyregruppen for ${system?.name ?? row.system ?? ''} indstiller med prioritet ${row.rank},`),
    list([
      row.level === 'rsi'
        ? 'at SYS indstiller ændringsønsket til RSI-kredsens godkendelse,'
        : 'at SYS godkender ændringsønsket,',
      by === null ? `at udgiften er ${amount}.` : `at udgiften på ${amount} afholdes af ${by}.`,
    ]),
  ];
}

function economy({ row, frame, payer, sums, names }: ProposalFacts): PaperBlock[] {
  const running = viewOf(row, 'change-request')?.runningCostOre;
  const after = frame.remainingOre - (row.amountOre ?? 0);
  return [
    list([
      `Engangsudgift: ${formatKroner(row.amountOre ?? 0)} ekskl. moms.`,
      running !== undefined ? `Afledt drift: ${formatKroner(running)} om året.` : 'Afledt drift: ikke oplyst.',
      ...(payer === undefined ? [] : [`Finansiering: ${payerWords(payer, names)}.`]),
      ...(payer?.by === 'pool'
        ? [`Rest i rammen: ${amountWords(frame.remainingOre)}; efter en godkendelse ${amountWords(after)}`]
        : []),
      ...(sums === undefined ? [] : sumsInWords(sums, 'da')),
    ]),
  ];
}

const words = (wording: string | undefined): PaperBlock[] | undefined =>
  wording === undefined ? undefined : [text(wording)];

/** Who has had the request before SYS, and what they said of it: what the FSA has written, and what the case itself knows (R-192). */
function involvement({ row, timeline, system, names }: ProposalFacts): PaperBlock[] | undefined {
  const wish = viewOf(row, 'change-request');
  const comments = wish?.userComments;
  const opinion =
    wish?.opinion ??
    (timeline.some(({ event }) => event === 'forwarded-without-opinion')
      ? `Fremsendt uden udtalelse fra ${system === undefined ? 'regionen' : names.region(system.ownerRegion)}.`
      : undefined);
  const userGroup =
    comments === undefined
      ? wish?.source === 'userGroup'
        ? ['Brugergruppen har fremsat ønsket.']
        : wish?.involvement === undefined
          ? ['Brugergruppen er ikke bedt om bemærkninger.']
          : []
      : comments.length === 0
        ? ['Brugergruppen er bedt om bemærkninger og har ingen.']
        : comments.map((one) => `Brugergruppen, ${commentLine(one, row.version)}`);
  const all = [
    ...(wish?.involvement === undefined ? [] : [wish.involvement]),
    ...(row.rank === undefined
      ? []
      : [
          `Forretningsstyregruppen har vurderet ønsket og indstillet det med prioritet ${row.rank}.${wish?.tookPart === undefined ? '' : ` I beslutningen deltog: ${wish.tookPart}`}${wish?.mandate === true ? ' Medlemmernes mandater er afklaret.' : ''}`,
        ]),
    ...(wish?.fsgComments ?? []).map((one) => `Medlem af forretningsstyregruppen, ${commentLine(one, row.version)}`),
    ...userGroup,
    ...(opinion === undefined ? [] : [`Regionens udtalelse: ${opinion}`]),
    ...(wish?.papersWaived === undefined
      ? []
      : [`Sekretariatet forelægger sagen uden fuldstændigt oplæg: ${wish.papersWaived}`]),
  ];
  // Until a group has had it, nobody is involved but the FSA.
  const nobody = wish?.involvement === undefined && row.rank === undefined && comments === undefined;
  return nobody ? undefined : [text(all.join('\n\n'))];
}

const nextSteps = ({ level }: CaseRow): string =>
  level === 'rsi'
    ? 'Det, SYS indstiller, afgøres af RSI-kredsen.'
    : 'Godkender SYS ændringsønsket, disponeres beløbet, og leverancen følges på roadmappen.';

/** The business case light as the annex that it is, its four parts in their order (R-066, A-73); else why there is none (A-11). */
function businessCase({ row }: ProposalFacts): PaperSection[] {
  const wish = viewOf(row, 'change-request');
  const business = wish?.businessCase;
  const heading = 'Bilag: business case light';
  if (business === undefined)
    return [titled(heading, `Ikke vedlagt: ${wish?.noBusinessCaseReason ?? 'ingen grund er oplyst.'}`, 2)];
  return [
    { heading, level: 2, blocks: [] },
    titled('Formål', business.purpose),
    titled('Leverance', business.deliverable),
    titled('Tidsplan', business.timetable),
    titled('Økonomi', business.economy),
  ];
}

/** The sections of a decision proposal; one without blocks is what is missing (R-163, R-192). The first, of facts, is the paper's own; the last, the decision, comes later. */
function sections(facts: ProposalFacts): { heading: string; blocks: readonly PaperBlock[] | undefined }[] {
  const wish = viewOf(facts.row, 'change-request');
  const business = wish?.businessCase;
  return [
    { heading: 'Indstilling', blocks: recommendation(facts) },
    { heading: 'Resumé', blocks: words(short(business?.purpose ?? wish?.motivation)) },
    { heading: 'Baggrund', blocks: words(wish?.motivation) },
    { heading: 'Sagsfremstilling', blocks: words(wish?.justification) },
    {
      heading: 'Alternativer',
      blocks: [
        // A business case light has no field for alternatives.
        text('Ingen ændring: behovet under «Baggrund» består. Andre alternativer er ikke oplyst i sagen.'),
      ],
    },
    { heading: 'Økonomi', blocks: economy(facts) },
    { heading: 'Vurdering, konsekvenser og risici', blocks: words(wish?.assessment) },
    { heading: 'Inddragelse', blocks: involvement(facts) },
    {
      heading: 'Tidsplan og videre proces',
      blocks: [...(words(business?.timetable) ?? []), text(nextSteps(facts.row))],
    },
  ];
}

/** What stands beside the case's number at the top of every decision proposal. */
export const proposalFacts = ({ row, system, names, meeting }: ProposalFacts): (readonly [string, string])[] => [
  ...(row.system === undefined ? [] : [['System', system?.name ?? row.system] as const]),
  ...(system === undefined ? [] : [['Systemansvarlig region', names.region(system.ownerRegion)] as const]),
  meeting === 'written'
    ? ['Behandling', 'Skriftlig behandling']
    : ['Mødedato', meeting === undefined ? 'Ikke fastsat' : dateWords(meeting)],
  ['Type', 'Beslutning'],
];

/** What SYS has decided so far, at a meeting or in writing; open until the first. */
export function decisionBlocks({
  timeline,
  ballots,
}: {
  readonly timeline: readonly JournalEntry[];
  readonly ballots: readonly BallotRow[];
}): PaperBlock[] {
  const day = (at: string): string => dateWords(localDate(new Date(at).toISOString()));
  const written = ballots.flatMap(({ body, closedAt, deadline, proof }) => {
    if (body !== 'sys' || closedAt === undefined || proof === undefined) return [];
    const on = dateWords(closedOn({ closedAt, deadline, proof }));
    return [{ at: closedAt, words: `${on}: Skriftlig behandling. ${proof.da}` }];
  });
  const atMeetings = timeline.flatMap((entry) => {
    const { at, event, reason } = entry;
    if (!/^sys-(decision|postponed)/.test(event)) return [];
    const { outcome, question, reference, meetingDate } = dataOf(entry);
    const on = meetingDate === undefined ? day(at) : dateWords(meetingDate);
    const decided = event === 'sys-postponed' ? { outcome: 'postponed' } : { outcome, question };
    const named = capital(recordedDecisionName(decided, 'da'));
    return [{ at, words: `${on}: ${[named, reference, reason].filter(Boolean).join('. ')}` }];
  });
  const all = [...written, ...atMeetings].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return [all.length === 0 ? text('Udfyldes efter mødet.') : list(all.map((one) => one.words))];
}

/** The change request as a decision proposal to SYS, without its decision (R-163, R-192). */
export function proposalPaper(facts: ProposalFacts): MadeProposal {
  const { row } = facts;
  const all = sections(facts);
  const missing = all.filter(({ blocks }) => blocks === undefined).map(({ heading }) => heading);
  return {
    missing,
    paper: {
      title: row.title,
      kind: 'Beslutningsoplæg',
      draft: false,
      facts: [['Sagsnr.', row.number], ...proposalFacts(facts)],
      fileName: `Beslutningsoplæg ${row.number}`,
      sections: [
        ...all.map(({ heading, blocks }): PaperSection => ({
          heading,
          level: 2,
          blocks: blocks ?? [text('Mangler.')],
        })),
        ...businessCase(facts),
      ],
    },
  };
}
