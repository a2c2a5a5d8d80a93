import { act } from '../acts/act.ts';
import { choice, date, line, optional, text } from '../forms/field.ts';

/*
 * What people add to the file of a case, open or ended: the case itself does not hear of it. It stands in the journal (docs/records.md §4), so a correction is a
 * new one. Rules: offentlighedsloven § 13 (facts told orally are noted) and § 15 (filing).
 */

const one = { on: 'case', files: true, who: ['secretariat', 'fsa', 'fsaStaff'] } as const;

export const note = act({
  ...one,
  name: 'note',
  event: 'case.note',
  title: ['Skriv et notat på sagen', 'Write a note on the case'],
  leads: [
    'Notatet står i sagens historik og kan ikke rettes; en rettelse er et nyt notat.',
    'The note stands in the history of the case and cannot be changed; a correction is a new note.',
  ],
  done: ['Notat på sagen', 'Note on the case'],
  button: ['Skriv notatet', 'Write the note'],
  fields: {
    text: text('Notat', 'Note', ['Hvem sagde hvad, og hvad betyder det for sagen', 'Who said what, and what it means']),
    kind: choice('Hvor oplysningen kom frem', 'Where it was told', [
      ['phone', 'Telefonsamtale', 'Telephone call'],
      ['meeting', 'Møde', 'Meeting'],
      ['other', 'Andet', 'Other'],
    ]),
    day: optional(
      date('Hvornår', 'When', ['Den dag, notatet skrives, hvis intet står', 'The day of the note if empty']),
    ),
  },
});

export const file = act({
  ...one,
  name: 'file',
  event: 'case.file',
  title: ['Anfør, hvor sagen er journaliseret', 'Say where the case is filed'],
  leads: [
    'Mærket står på sagen og i det, der hentes ud af den; det sidste gælder.',
    'The mark stands on the case and in what is taken out of it; the last one counts.',
  ],
  done: ['Journaliseret', 'Filed'],
  button: ['Anfør journaliseringen', 'Enter the filing'],
  fields: {
    authority: line('Myndighed', 'Authority', ['Den region, hvis ESDH har sagen', 'The region whose records have it']),
    number: line('Sagsnummer hos myndigheden', 'Case number there'),
    day: optional(date('Journaliseret den', 'Filed on', ['I dag, hvis intet står', 'Today if empty'])),
  },
});

export const access = act({
  ...one,
  name: 'access',
  event: 'case.access',
  title: ['Skriv et forbehold ved aktindsigt', 'Write a reservation on access to the file'],
  leads: [
    'Forbeholdet står på sagen og forrest i det, der hentes ud af den, så det bliver set, før noget udleveres. Det sidste gælder.',
    'The reservation stands on the case and first in what is taken out of it, so that it is seen before anything is handed out. The last one counts.',
  ],
  done: ['Forbehold ved aktindsigt', 'Reservation on access'],
  button: ['Skriv forbeholdet', 'Write the reservation'],
  fields: {
    text: text('Hvad der ikke må udleveres, og hvorfor', 'What may not be handed out, and why', [
      'Fx priser i bilag 2: forretningsforhold',
      'For example prices in annex 2: business secrets',
    ]),
  },
});

export const confide = act({
  ...one,
  name: 'confide',
  event: 'case.confidential',
  title: ['Skriv fortrolige oplysninger', 'Write confidential information'],
  leads: [
    'Kun de, der afgør sagen, systemets FSA og sekretariatet kan læse dem; andre ser, at der er skrevet noget, af hvem og hvornår.',
    'Only those who decide the case, its FSA and the secretariat can read it; others see that something was written, by whom and when.',
  ],
  done: ['Fortrolige oplysninger', 'Confidential information'],
  button: ['Gem oplysningerne', 'Keep it'],
  fields: {
    text: text('Fortroligt', 'Confidential', ['Fx priser eller sikkerhed', 'For example prices or security']),
  },
});
