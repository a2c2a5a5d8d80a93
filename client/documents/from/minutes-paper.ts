import { decided as decisionWords } from '../../../machines/meeting/minutes.ts';
import { documentKindTerms } from '../../../machines/terms/document-kinds.ts';
import type { Attendance, MinutesContent, ItemResult } from '../../../machines/meeting/agenda.ts';
import { note, type Paper, type PaperBlock, type PaperSection, table, text } from '../paper/paper.ts';
import { itemBlocks, itemHeading, nextBlocks, projectBlocks, withRegion, writtenBlocks } from './meeting-parts.ts';
import { amountWords, dateInName, dateWords, meetingFacts, type Names } from './words.ts';

function attended(attendance: Attendance | null, quorate: boolean, names: Names): (readonly [string, string])[] {
  if (attendance === null) return [['Fremmøde', 'Ikke registreret']];
  const there = attendance.regions.filter(({ person }) => person !== null);
  const absent = attendance.regions.filter(({ person }) => person === null);
  return [
    [
      'Til stede',
      there.length === 0
        ? 'Ingen'
        : there
            .map(
              ({ name, region, substitute }) =>
                `${withRegion(name ?? '', region, names)}${substitute ? ', stedfortræder' : ''}`,
            )
            .join('\n'),
    ],
    ['Fraværende', absent.length === 0 ? 'Ingen' : absent.map(({ region }) => names.region(region)).join('\n')],
    ...(attendance.others.length === 0 ? [] : [['Øvrige', attendance.others.join('\n')] as const]),
    [
      'Beslutningsdygtigt',
      `${quorate ? 'Ja' : 'Nej'}: ${attendance.present} af ${attendance.electorate} regioner (kræver ${attendance.quorum})`,
    ],
  ];
}

type Minuted = MinutesContent['items'][number];

function decided(item: Minuted): PaperBlock[] {
  const { result, words } = item;
  if (words === '') return [];
  if (result === null) return [text(words)];
  const [, ...more] = words.split('\n');
  return [
    note(`Beslutning: ${decisionWords(result.outcome, item)}`),
    ...(more.length === 0 ? [] : [text(more.join('\n'))]),
    ...granted(result.terms),
  ];
}

/** What a decision in part grants of a carry-over, line by line. */
function granted(terms: ItemResult['terms']): PaperBlock[] {
  const lines = terms?.granted ?? [];
  if (lines.length === 0) return [];
  return [
    table({
      caption: 'Bevilget',
      head: ['Linje', 'Beløb'],
      amounts: [1],
      rows: lines.map((one) => [one.line, amountWords(one.amountOre)]),
    }),
  ];
}

/** The minutes as a paper: who was there, each item with recommendation and decision, who does what by when, objections. */
export function minutesPaper(content: MinutesContent, names: Names, draft: boolean): Paper {
  const { meeting } = content;
  const actions = content.items.flatMap(({ no, result }) => (result?.actions ?? []).map((one) => ({ ...one, no })));
  const extra: PaperSection[] = [
    ...(actions.length === 0
      ? []
      : [
          {
            heading: 'Opfølgning',
            level: 2 as const,
            blocks: [
              table({
                caption: 'Aftalt på mødet',
                head: ['Punkt', 'Hvad', 'Hvem', 'Senest'],
                widths: [0.6, 3, 1.6, 1.2],
                rows: actions.map(({ no, what, name, due }) => [no, what, name, dateWords(due)]),
              }),
            ],
          },
        ]),
    ...(content.remarks === null || content.remarks === ''
      ? []
      : [{ heading: 'Bemærkninger', level: 2 as const, blocks: [text(content.remarks)] }]),
    ...(content.objections.length === 0
      ? []
      : [
          {
            heading: 'Indsigelser mod referatet',
            level: 2 as const,
            blocks: [
              ...content.objections.map((one) => text(`${withRegion(one.name, one.region, names)}: ${one.text}`)),
              ...(content.settlement === null
                ? []
                : [
                    note(
                      `Formanden, ${content.settlement.name}: ${content.settlement.choice === 'uphold' ? 'taget til følge' : 'ikke taget til følge'}. ${content.settlement.comment}`,
                    ),
                  ]),
            ],
          },
        ]),
  ];
  return {
    title: `Referat af SYS’ møde den ${dateWords(meeting.date)}`,
    kind: documentKindTerms.minutes[0],
    draft,
    facts: [...meetingFacts(meeting), ...attended(content.attendance, content.quorate, names)],
    fileName: `Referat SYS ${dateInName(meeting.date)}${draft ? ' udkast' : ''}`,
    sections: [
      ...content.items.map((item): PaperSection => ({
        heading: itemHeading(item),
        level: item.id === item.section ? 2 : 3,
        blocks: [
          ...itemBlocks(item, names),
          ...decided(item),
          ...(item.id === 'followUp' ? writtenBlocks(content.written) : []),
          ...(item.id === 'projects' ? projectBlocks(content.projects) : []),
          ...(item.id === 'next' ? nextBlocks(content.nextMeeting) : []),
        ],
      })),
      ...extra,
    ],
  };
}
