import { taskTopic } from '../task-topic.ts';

/** Every member may have an item treated: a right, with a link of its own. */
export const agendaWish = taskTopic({
  what: 'ønsk et punkt',
  ask: () =>
    'Dagsordenen til SYS’ møde er ved at blive lavet. Har du et punkt, du vil have behandlet, kan du skrive det fra linket. Du skal ikke svare, hvis du ikke har noget:',
  because: () =>
    'Du får mailen, fordi du er medlem af SYS eller stedfortræder. Et medlem kan altid få et punkt behandlet.',
  action: 'Ønsk et punkt på dagsordenen',
  shows: {},
  consequence: () =>
    'Efter at dagsordenen er sendt ud, kommer dit punkt under «Eventuelt», hvor der ikke træffes beslutninger. Linket virker, indtil mødet begynder.',
  short: 'Ønsk et punkt på dagsordenen, hvis du har et',
});
