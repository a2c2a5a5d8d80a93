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

/** A reminder beside the ladder, of any duty, ballot or hearing: to everybody who still owes an answer (letters-and-links §7). */
export const remind = act({
  on,
  name: 'remind',
  event: 'remind',
  who: ['secretariat'],
  title: ['Send en påmindelse nu', 'Send a reminder now'],
  leads: [
    'Alle, der mangler at svare, får en mail med deres eget link. Fristen og de faste påmindelser bliver, som de er.',
    'Everybody who has not answered gets a mail with a link of their own. The deadline and the usual reminders stay as they are.',
  ],
  done: ['Der er sendt en påmindelse', 'A reminder has been sent'],
  journal: 'reminder-sent',
  refused: [
    'Der er ingen at minde om opgaven nu: alle har svaret, eller den er ved at blive givet på ny.',
    'There is nobody to remind of the task now: everybody has answered, or it is being given anew.',
  ],
  review: true,
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
