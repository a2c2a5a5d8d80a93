import { taskTopic } from '../task-topic.ts';

/** The proposed version came back, was overtaken, or its day passed. */
export const modelRevising = taskTopic({
  what: 'ret forslaget',
  ask: ({ data }) =>
    data.text('overtakenBy') === undefined
      ? 'Sekretariatet bedes rette forslaget til ny version af styringsmodellen eller trække det tilbage:'
      : `RSI-kredsen har vedtaget version ${data.text('overtakenBy')}, mens forslaget var åbent. Sekretariatet bedes rette forslaget, så det går ud fra den, eller trække det tilbage:`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se forslaget',
  shows: {},
  consequence: () => 'Styringsmodellen ændres ikke, før SYS har indstillet et forslag og RSI-kredsen har vedtaget det.',
  reasonOf: 'Begrundelse for, at forslaget er hjemvist',
  short: 'Ret forslaget til ny version af styringsmodellen',
});
