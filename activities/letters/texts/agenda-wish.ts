import { taskTopic } from '../task-topic.ts';

/** Every member may have an item treated: a right, with a link of its own. */
export const agendaWish = taskTopic({
  what: 'punkter til dagsordenen',
  ask: () =>
    'Dagsordenen til SYS’ møde er under udarbejdelse. Du kan foreslå punkter via linket. Du skal ikke svare, hvis du ikke har nogen:',
  because: () =>
    'Du får mailen, fordi du er medlem af SYS eller stedfortræder. Et medlem kan altid få et punkt behandlet.',
  action: 'Foreslå punkter til dagsordenen',
  shows: {},
  consequence: () =>
    'Efter at dagsordenen er sendt ud, kommer dit punkt under «Eventuelt», hvor der ikke træffes beslutninger. Linket virker, indtil mødet begynder.',
  short: 'Foreslå punkter til dagsordenen, hvis du har nogen',
});
