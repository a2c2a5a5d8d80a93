import { act } from '../acts/act.ts';
import { person, textUpTo } from '../forms/field.ts';

const on = 'task';

/** Another holder of the role has the task from now on; the old links die. */
export const reassign = act({
  on,
  name: 'reassign',
  event: 'reassign',
  who: ['secretariat'],
  title: ['Giv opgaven videre', 'Pass the task on'],
  leads: [
    'Den valgte får opgaven med eget link og samme frist, og det gamle link lukker. Der kan vælges blandt dem, som har rollen i registeret.',
    'The chosen person gets the task with a link of their own and the same deadline, and the old link closes. The choice is among those who hold the role in the register.',
  ],
  done: ['Opgaven er givet videre', 'The task has been passed on'],
  review: true,
  fields: { to: person('Ny person', 'New person') },
  positional: 'to',
});

/** A note to the secretariat; the deadline stays (letters-and-links §7). */
export const moreTime = act({
  on,
  name: 'more-time',
  event: 'moreTime',
  who: 'holder',
  title: ['Bed om mere tid', 'Ask for more time'],
  leads: [
    'Sekretariatet får din besked. Fristen gælder, indtil du hører andet.',
    'The secretariat gets your message. The deadline stands until you hear otherwise.',
  ],
  done: ['Bad om mere tid', 'Asked for more time'],
  journal: 'more-time-asked',
  fields: {
    comment: textUpTo(2000)('Besked til sekretariatet', 'Message to the secretariat'),
  },
});
