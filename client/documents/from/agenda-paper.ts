import { documentKindTerms } from '../../../machines/terms/document-kinds.ts';
import type { AgendaContent, AgendaItem } from '../../../machines/meeting/agenda.ts';
import { note, type Paper, type PaperBlock, type PaperSection, text } from '../paper/paper.ts';
import {
  actionBlocks,
  composedWords,
  frameBlocks,
  itemBlocks,
  itemHeading,
  missingBlocks,
  newsBlocks,
  nextBlocks,
  poolBlocks,
  projectBlocks,
  reportBlocks,
  writtenBlocks,
} from './meeting-parts.ts';
import { dateInName, dateWords, meetingFacts, type Names } from './words.ts';

/** What stands under a fixed item beside its own items. */
function underSection(item: AgendaItem, content: AgendaContent, names: Names): PaperBlock[] {
  const none = content.items.filter(({ section }) => section === item.section).length === 1;
  switch (item.section) {
    case 'minutes':
      return content.previousMinutes === null ? [text('Der er intet tidligere referat.')] : [];
    case 'followUp':
      return [...actionBlocks(content.actions), ...writtenBlocks(content.written)];
    case 'budget':
      return missingBlocks(content.missing ?? []);
    case 'requests':
      return [
        ...frameBlocks(content.frame),
        ...poolBlocks(content.items, content.frame),
        ...(none ? [text('Ingen ændringsønsker er klar.')] : []),
      ];
    case 'projects':
      return projectBlocks(content.projects);
    case 'operation':
      return reportBlocks(content.reports, names);
    case 'escalations':
      return newsBlocks(content.escalations, 'Ingen eskaleringer.');
    case 'members':
      return none ? [text('Ingen punkter fra medlemmerne.')] : [];
    case 'orientation':
      return newsBlocks(content.orientation, 'Ingen orienteringer.');
    case 'next':
      return nextBlocks(content.nextMeeting);
    case 'aob':
      return [text('Der træffes ikke beslutninger under dette punkt.')];
    default:
      return [];
  }
}

/** The agenda as a paper: the fixed items in their order with what belongs under each. */
export function agendaPaper(content: AgendaContent, names: Names, draft: boolean): Paper {
  const { meeting } = content;
  return {
    title: `Dagsorden til SYS’ møde den ${dateWords(meeting.date)}`,
    kind: documentKindTerms.agenda[0],
    draft,
    facts: [...meetingFacts(meeting), ['Sammensat', composedWords(content.composedAt)]],
    fileName: `Dagsorden SYS ${dateInName(meeting.date)}${draft ? ' udkast' : ''}`,
    sections: [
      ...content.items.map((item): PaperSection => {
        const fixed = item.id === item.section;
        return {
          heading: itemHeading(item),
          level: fixed ? 2 : 3,
          blocks: [...itemBlocks(item, names), ...(fixed ? underSection(item, content, names) : [])],
        };
      }),
      ...(content.late.length === 0
        ? []
        : [
            {
              heading: 'Klar efter fristen',
              level: 2 as const,
              blocks: [
                note('Sagerne er ikke på dagsordenen. Formanden kan optage dem.'),
                ...content.late.map((item) => text(item.title)),
              ],
            },
          ]),
    ],
  };
}
