import { planDateWords } from '../budget-words.ts';
import { taskTopic } from '../task-topic.ts';

/** The FSA drafts both parts of the budget. */
export const budgetDraft = taskTopic({
  what: 'udkast',
  ask: ({ year }) =>
    `Du bedes udarbejde forslag til driftsbudget for ${year}, del A og del B, og sende det til forretningsstyregruppen:`,
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er fællesregional systemadministrator (FSA) for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Åbn budgettet og gør udkastet færdigt',
  shows: {},
  consequence: (facts) =>
    `Forretningsstyregruppen når ikke at behandle budgettet, og SYS kan ikke førstebehandle det inden ${planDateWords(facts, 'first')}. Fristen gælder stadig, og forsinkelsen meddeles.`,
  reasonOf: 'Begrundelse for, at budgettet er hjemvist',
  notes: [
    'Del A er udfyldt med sidste års linjer. Enhver afvigelse fra dem skal begrundes, og linjen «FSA og øvrigt personale» skal være med.',
    'Du kan udfylde budgettet på siden eller hente og indlæse det som regneark. Du kan gemme undervejs.',
  ],
  short: 'Send udkast til driftsbudget til forretningsstyregruppen',
});
