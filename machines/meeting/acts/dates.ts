import { act } from '../../acts/act.ts';
import { optional, reason, tick } from '../../forms/field.ts';
import { placeFields } from '../place-fields.ts';

const [on, who] = ['meeting', ['secretariat']] as const;
const why = reason('Begrundelse', 'Reason');

/** One more meeting of a planned year; an extraordinary one may be called at short notice. */
export const add = act({
  on,
  name: 'add',
  event: 'addMeeting',
  starts: 'case',
  who,
  title: ['Tilføj et møde', 'Add a meeting'],
  leads: [
    'Du ser datoer, advarsler og modtagere, før noget sendes. Uden tid og sted er mødet kl. 10.00–14.00 i Danske Regioner.',
    'You see dates, warnings and recipients before anything is sent. Without time and place it is at 10:00–14:00 in Danske Regioner.',
  ],
  done: ['Møde tilføjet', 'Meeting added'],
  button: ['Indkald mødet', 'Call the meeting'],
  journal: 'meeting-added',
  review: true,
  fields: {
    ...placeFields,
    extraordinary: optional(tick('Ekstraordinært møde', 'Extraordinary meeting')),
    reason: optional(why),
  },
});

/** Another day, time or place; invitations follow with the same UID. Until it begins. */
export const move = act({
  on,
  name: 'move',
  event: 'move',
  who,
  title: ['Flyt mødet', 'Move the meeting'],
  leads: [
    'Indkaldelser, frister og opgaver flytter med. Du ser de nye datoer, før noget sendes.',
    'Invitations, deadlines and tasks move along. You see the new dates before anything is sent.',
  ],
  done: ['Mødet er flyttet', 'The meeting was moved'],
  journal: 'meeting-moved',
  review: true,
  fields: { ...placeFields, reason: why },
});

/** Its items go on to the next meeting. Until it begins. */
export const cancel = act({
  on,
  name: 'cancel',
  event: 'cancel',
  who,
  title: ['Aflys mødet', 'Cancel the meeting'],
  leads: [
    'Aflysningen sendes til SYS, og mødet falder ud af kalenderen. Sagerne på dagsordenen venter på næste møde, og medlemmernes ønsker til dette møde falder bort. Det kan ikke fortrydes.',
    "SYS is told and the meeting leaves the calendar. The cases on the agenda wait for the next meeting; members' items for this one fall away. It cannot be undone.",
  ],
  done: ['Mødet er aflyst', 'The meeting was cancelled'],
  journal: 'meeting-cancelled',
  review: true,
  destructive: true,
  fields: { reason: why },
});
