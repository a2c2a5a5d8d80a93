import type { LetterFacts } from '../facts.ts';
import { taskTopic } from '../task-topic.ts';

/** The same hearing about next year's budget, or about the business case of a change request. */
const ofRequest = ({ case: row }: LetterFacts): boolean => row.machine === 'change-request';

/** The user group is heard: on next year's budget, and on a business case before the FSG decides. */
export const hearingComments = taskTopic({
  lead: 'Kommentér ændringsønske',
  what: 'høring',
  ask: (facts) =>
    ofRequest(facts)
      ? 'Brugergruppen bedes hjælpe med business casen, før forretningsstyregruppen tager stilling. Du bedes give dine bemærkninger, eller svare, at du ingen har:'
      : `Brugergruppen høres om driftsbudgettet for ${facts.year}. Du bedes give dine bemærkninger og ønsker, eller svare, at du ingen har:`,
  because: (facts) =>
    `Du får mailen, fordi du er medlem af brugergruppen for ${facts.system?.name ?? facts.case.system ?? 'systemet'}. Hvert medlem svarer for sig; svarene følger ${ofRequest(facts) ? 'ændringsønsket' : 'budgettet'} som bilag.`,
  action: 'Se høringen og giv dine bemærkninger',
  shows: {},
  consequence: (facts) =>
    ofRequest(facts)
      ? 'Høringen slutter, når fristen udløber, også uden svar. Ændringsønsket går derefter videre uden dine bemærkninger.'
      : 'Høringen slutter, når fristen udløber, også uden svar. FSA udarbejder derefter budgettet uden dine bemærkninger.',
  quotes: [['note', 'FSA']],
  notes: ['Du kan svare én gang. Høringen slutter tidligere, når alle har svaret.'],
  short: (facts) => (ofRequest(facts) ? 'Kommentér business casen' : 'Giv bemærkninger til driftsbudgettet'),
});
