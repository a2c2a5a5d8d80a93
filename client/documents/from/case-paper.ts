import { kindOf, isKind } from '../../../machines/matter/kinds.ts';
import { recommendationOf } from '../../../machines/meeting/recommendation.ts';
import { caseName } from '../../web/year/words.ts';
import { type Paper, type PaperBlock, type PaperSection, text } from '../paper/paper.ts';
import { caseContent } from './case-content.ts';
import { decisionBlocks, proposalFacts, type ProposalFacts } from './proposal-paper.ts';
import { amountWords } from './words.ts';

/** What SYS is asked: what is recommended, else what the matter's own route asks of SYS. */
function asked({ view, frame }: ProposalFacts): string | undefined {
  const row = view.case;
  const recommended = recommendationOf(row, frame.year);
  if (recommended !== null) return recommended;
  if (row.machine === 'model-revision')
    return 'Sekretariatet indstiller, at SYS indstiller den nye version af styringsmodellen til RSI-kredsen.';
  const kind = row.proposal['kind'];
  const step = isKind(kind) ? kindOf(kind).route.find(({ by }) => by === 'sys') : undefined;
  return step === undefined ? undefined : `SYS bedes ${step.ask[0]}.`;
}

/** Any case that SYS decides, apart from a change request, as a decision proposal, and the headings that still lack their words. */
export function casePaper(
  given: ProposalFacts,
  known: ReadonlyMap<string, string>,
): { readonly paper: Paper; readonly missing: readonly string[] } {
  const { view } = given;
  const row = view.case;
  const { summary, presentation, economy, involvement } = caseContent(row, known);
  const recommended = asked(given);
  const optional = (heading: string, blocks: readonly PaperBlock[] | undefined): PaperSection[] =>
    blocks === undefined ? [] : [{ heading, level: 2, blocks }];
  const needed: readonly (readonly [string, readonly PaperBlock[] | undefined])[] = [
    ['Indstilling', recommended === undefined ? undefined : [text(recommended)]],
    ['Resumé', summary === undefined ? undefined : [text(summary)]],
    ['Sagsfremstilling', presentation],
  ];
  const money = [
    ...(row.amountOre === undefined ? [] : [text(`Beløb: ${amountWords(row.amountOre)}`)]),
    ...(economy ?? []),
  ];
  return {
    missing: needed.filter(([, blocks]) => blocks === undefined).map(([heading]) => heading),
    paper: {
      title: row.title,
      kind: 'Beslutningsoplæg',
      draft: false,
      facts: [['Sag', caseName(row, 'da')], ...proposalFacts(given)],
      fileName: `Beslutningsoplæg ${caseName(row, 'da')}`,
      sections: [
        ...needed.map(([heading, blocks]): PaperSection => ({
          heading,
          level: 2,
          blocks: blocks ?? [text('Mangler.')],
        })),
        ...optional('Økonomi', money.length === 0 ? undefined : money),
        ...optional('Inddragelse', involvement),
        { heading: 'Beslutning', level: 2, blocks: decisionBlocks(view) },
      ],
    },
  };
}
