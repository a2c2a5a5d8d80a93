import { taskTopic } from '../task-topic.ts';

/** The frame is accounted for like a system, by the secretariat. */
export const frameAccounts = taskTopic({
  what: 'regnskab',
  ask: ({ year }) =>
    `Sekretariatet bedes gøre rammens regnskab for ${year} op og anmode om overførsel af det uforbrugte til ${year + 1}:`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Åbn rammens regnskab og indsend det',
  shows: {},
  consequence: () =>
    'Rammens regnskab kommer ikke med på SYS’ februarmøde. Uforbrugte midler kan kun overføres, når SYS har godkendt det.',
  reasonOf: 'Begrundelse for, at regnskabet er hjemvist',
  short: 'Opgør rammens regnskab',
});
