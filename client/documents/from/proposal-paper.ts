import { commentLine } from '../../sdk/comment-line.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { type Frame, type System, viewOf } from '../../../store/rows.ts';
import type { CaseView } from '../../sdk/views.ts';
import { capital, recordedDecisionName } from '../../../machines/terms/index.ts';
import { list, type Paper, type PaperBlock, type PaperSection, text } from '../paper/paper.ts';
import { amountWords, dateWords } from './words.ts';

export interface ProposalFacts {
  readonly view: CaseView;
  readonly system: System | undefined;
  readonly ownerRegion: string | undefined;
  readonly frame: Frame;
  /** The day of the meeting on whose agenda it stands, once it does. */
  readonly meeting: string | undefined;
  /** Of a budget: what each region pays by the key of its year, in øre by region id; null without a key. */
  readonly shares: Readonly<Record<string, number>> | null;
}

/** At most five lines, from what the request is for. */
const short = (words: string | undefined): string | undefined => words?.split('\n').slice(0, 5).join('\n');

function recommendation({ view, system, frame }: ProposalFacts): PaperBlock[] | undefined {
  const row = view.case;
  if (row.rank === undefined) return undefined;
  const byFrame = row.level !== 'rsi' && system?.specialAgreement === undefined;
  const amount = formatKroner(row.amountOre ?? 0);
  return [
    text(`Forretningsstyregruppen for ${system?.name ?? row.system ?? ''} indstiller med prioritet ${row.rank},`),
    list([
      row.level === 'rsi'
        ? 'at SYS indstiller ændringsønsket til RSI-kredsens godkendelse,'
        : 'at SYS godkender ændringsønsket,',
      byFrame ? `at udgiften på ${amount} afholdes af den fælles pulje ${frame.year}.` : `at udgiften er ${amount}.`,
    ]),
  ];
}

function economy({ view, system, frame }: ProposalFacts): PaperBlock[] {
  const row = view.case;
  const wish = viewOf(row, 'change-request');
  const running = wish?.runningCostOre;
  const byFrame = row.level !== 'rsi' && system?.specialAgreement === undefined;
  const after = frame.remainingOre - (row.amountOre ?? 0);
  return [
    list([
      `Engangsudgift: ${formatKroner(row.amountOre ?? 0)} ekskl. moms.`,
      running !== undefined ? `Afledt drift: ${formatKroner(running)} om året.` : 'Afledt drift: ikke oplyst.',
      ...(byFrame
        ? [
            `Finansiering: den fælles pulje ${frame.year}.`,
            `Rest i rammen: ${amountWords(frame.remainingOre)}; efter en godkendelse ${amountWords(after)}`,
          ]
        : []),
    ]),
    ...(wish?.businessCase === undefined ? [] : [text(wish.businessCase.economy)]),
  ];
}

const words = (wording: string | undefined): PaperBlock[] | undefined =>
  wording === undefined ? undefined : [text(wording)];

/** The twelve sections of a decision proposal; a section without blocks is what is missing. The first, of facts, is the paper's own. */
function sections(facts: ProposalFacts): { heading: string; blocks: readonly PaperBlock[] | undefined }[] {
  const { view, ownerRegion } = facts;
  const wish = viewOf(view.case, 'change-request');
  const business = wish?.businessCase;
  const opinion =
    wish?.opinion ??
    (view.timeline.some(({ event }) => event === 'forwarded-without-opinion')
      ? `Fremsendt uden udtalelse fra ${ownerRegion ?? 'regionen'}.`
      : undefined);
  return [
    { heading: 'Indstilling', blocks: recommendation(facts) },
    { heading: 'Resumé', blocks: words(short(business?.purpose ?? wish?.motivation)) },
    { heading: 'Baggrund', blocks: words(wish?.motivation) },
    {
      heading: 'Sagsfremstilling',
      blocks: words([wish?.justification, business?.deliverable].filter(Boolean).join('\n\n') || undefined),
    },
    {
      heading: 'Alternativer',
      blocks: [
        // A business case light has no field for alternatives.
        text('Ingen ændring: behovet under «Baggrund» består. Andre alternativer er ikke oplyst i sagen.'),
      ],
    },
    { heading: 'Økonomi', blocks: economy(facts) },
    { heading: 'Vurdering, konsekvenser og risici', blocks: words(wish?.assessment) },
    {
      heading: 'Inddragelse',
      blocks: words(
        [
          wish?.involvement,
          ...(wish?.userComments ?? []).map((one) => `Brugergruppen, ${commentLine(one, view.case.version)}`),
          opinion === undefined ? undefined : `Regionens udtalelse: ${opinion}`,
        ]
          .filter(Boolean)
          .join('\n\n') || undefined,
      ),
    },
    { heading: 'Tidsplan og videre proces', blocks: words(business?.timetable) },
    {
      heading: 'Bilag',
      blocks: business
        ? [list(['Business case light: indgår i afsnittene ovenfor (formål, leverance, tidsplan, økonomi).'])]
        : words(wish?.noBusinessCaseReason),
    },
    {
      heading: 'Beslutning',
      blocks: decisionBlocks(view),
    },
  ];
}

/** What stands beside the case's number at the top of every decision proposal. */
export const proposalFacts = ({ view, system, ownerRegion, meeting }: ProposalFacts): (readonly [string, string])[] => [
  ...(view.case.system === undefined ? [] : [['System', system?.name ?? view.case.system] as const]),
  ...(ownerRegion === undefined ? [] : [['Systemansvarlig region', ownerRegion] as const]),
  ['Mødedato', meeting === undefined ? 'Ikke fastsat' : dateWords(meeting)],
  ['Type', 'Beslutning'],
];

/** What SYS has decided so far, at a meeting or in writing; open until the first. */
export function decisionBlocks({ timeline, ballots }: Pick<CaseView, 'timeline' | 'ballots'>): PaperBlock[] {
  const day = (at: string): string => dateWords(localDate(new Date(at).toISOString()));
  const written = ballots.flatMap(({ body, closedAt, proof }) =>
    body !== 'sys' || closedAt === undefined || proof === undefined
      ? []
      : [{ at: closedAt, words: `${day(closedAt)}: Skriftlig behandling. ${proof.da}` }],
  );
  const atMeetings = timeline.flatMap(({ at, event, reason, data }) => {
    if (!/^sys-(decision|postponed)/.test(event)) return [];
    const { outcome, question, reference } = data as Readonly<Record<string, unknown>>;
    const decided = event === 'sys-postponed' ? { outcome: 'postponed' } : { outcome, question };
    const named = capital(recordedDecisionName(decided, 'da'));
    return [{ at, words: `${day(at)}: ${[named, reference, reason].filter(Boolean).join('. ')}` }];
  });
  const all = [...written, ...atMeetings].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return [all.length === 0 ? text('Udfyldes efter mødet.') : list(all.map((one) => one.words))];
}

/** The case as a decision proposal to SYS, and the headings that still lack their words. */
export function proposalPaper(facts: ProposalFacts): { readonly paper: Paper; readonly missing: readonly string[] } {
  const row = facts.view.case;
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
      sections: all.map(({ heading, blocks }): PaperSection => ({
        heading,
        level: 2,
        blocks: blocks ?? [text('Mangler.')],
      })),
    },
  };
}
