import { recommendationOf } from '../../../machines/meeting/recommendation.ts';
import { trendTable } from '../../../machines/quarterly-report/trend.ts';
import { caseName } from '../../../machines/terms/index.ts';
import { type PaperBlock, type PaperSection, table, text } from '../paper/paper.ts';
import { caseContent } from './case-content.ts';
import { type MadeProposal, proposalFacts, type ProposalFacts } from './proposal-paper.ts';
import { amountWords } from './words.ts';

const sharesTable = (shares: ProposalFacts['shares'], known: ReadonlyMap<string, string>): PaperBlock[] =>
  shares === null
    ? []
    : [
        table({
          caption: 'Regionernes andele efter fordelingsnøglen',
          head: ['Region', 'Andel'],
          widths: [3, 1.4],
          amounts: [1],
          rows: Object.entries(shares).map(([region, ore]) => [known.get(region) ?? region, amountWords(ore)]),
        }),
      ];

function trendBlocks(trends: ProposalFacts['trends']): PaperBlock[] | undefined {
  if (trends.length === 0) return undefined;
  const { head, rows } = trendTable(trends, 'da');
  return [table({ caption: '«!»: ikke overholdt', head, widths: head.map((_, at) => (at === 0 ? 2.4 : 1.2)), rows })];
}

/** Any case that SYS decides, apart from a change request, as a decision proposal, without its decision. */
export function casePaper(facts: ProposalFacts, known: ReadonlyMap<string, string>): MadeProposal {
  const { row } = facts;
  const { summary, presentation, economy, involvement } = caseContent(row, known, facts.cases);
  const recommended = recommendationOf(row, undefined);
  const optional = (heading: string, blocks: readonly PaperBlock[] | undefined): PaperSection[] =>
    blocks === undefined ? [] : [{ heading, level: 2, blocks }];
  const needed: readonly (readonly [string, readonly PaperBlock[] | undefined])[] = [
    ['Indstilling', recommended === null ? undefined : [text(recommended)]],
    ['Resumé', summary === undefined ? undefined : [text(summary)]],
    ['Sagsfremstilling', presentation],
  ];
  const money = [
    ...(row.amountOre === undefined ? [] : [text(`Beløb: ${amountWords(row.amountOre)}`)]),
    ...(economy ?? []),
    ...sharesTable(facts.shares, known),
  ];
  return {
    missing: needed.filter(([, blocks]) => blocks === undefined).map(([heading]) => heading),
    paper: {
      title: row.title,
      kind: 'Beslutningsoplæg',
      draft: false,
      facts: [['Sag', caseName(row, 'da')], ...proposalFacts(facts)],
      fileName: `Beslutningsoplæg ${caseName(row, 'da')}`,
      sections: [
        ...needed.map(([heading, blocks]): PaperSection => ({
          heading,
          level: 2,
          blocks: blocks ?? [text('Mangler.')],
        })),
        ...optional('KPI’ernes udvikling', trendBlocks(facts.trends)),
        ...optional('Økonomi', money.length === 0 ? undefined : money),
        ...optional('Inddragelse', involvement),
      ],
    },
  };
}
