import { taskTopic } from '../task-topic.ts';

/** The year's accounts of a system, every deviation justified. */
export const accountsTask = taskTopic({
  what: 'regnskab',
  ask: ({ year }) =>
    `Du bedes indsende regnskabet for ${year}, begrunde afvigelserne linje for linje og skrive, hvad der ønskes overført til ${year + 1}:`,
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er fællesregional systemadministrator (FSA) for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Åbn regnskabet og indsend det',
  shows: {},
  consequence: () =>
    'Regnskabet kommer ikke med på SYS’ februarmøde. Uforbrugte midler i del B kan kun overføres, når SYS har godkendt det.',
  reasonOf: 'Begrundelse for, at regnskabet er hjemvist',
  notes: ['En linje, der afviger fra budgettet, skal begrundes, før regnskabet kan indsendes.'],
  short: 'Indsend årets regnskab',
});
