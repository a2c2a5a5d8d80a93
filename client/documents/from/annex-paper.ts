import type { AgendaContent } from '../../../machines/meeting/agenda.ts';
import { facts, type Paper, type PaperSection } from '../paper/paper.ts';
import { dateInName, dateWords, meetingFacts } from './words.ts';

/** What stands under an item of the agenda, one after the other: its decision proposal as it was sent with the agenda. */
export function annexPaper(
  { meeting }: Pick<AgendaContent, 'meeting'>,
  proposals: readonly { readonly no: string; readonly paper: Paper }[],
): Paper {
  return {
    title: `Bilag til dagsordenen for SYS’ møde den ${dateWords(meeting.date)}`,
    kind: 'Bilag til dagsorden',
    draft: false,
    facts: meetingFacts(meeting),
    fileName: `Bilag til dagsorden SYS ${dateInName(meeting.date)}`,
    sections: proposals.flatMap(({ no, paper }): PaperSection[] => [
      { heading: `Pkt. ${no}: ${paper.title}`, level: 2, blocks: [facts(paper.facts)] },
      ...paper.sections.map((section): PaperSection => ({ ...section, level: 3 })),
    ]),
  };
}
