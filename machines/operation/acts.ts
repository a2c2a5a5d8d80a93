import { act } from '../acts/act.ts';
import { instant, line, optional, reason, wholeBetween, lines } from '../forms/field.ts';

/*
 * What the secretariat does to the run of a case, whatever its machine says. The events are the journal's names of them: no machine hears them.
 */

const one = { on: 'case', operates: true, who: ['secretariat'] } as const;
const all = { ...one, on: 'cases', starts: 'entry' } as const;
const why = { reason: reason('Begrundelse', 'Reason') };
const stands = [
  'Datoer, som sagen læser af sine egne oplysninger (31. maj, en frist i et brev), står fast.',
  'Dates that the case reads from its own data (31 May, a deadline in a letter) stand.',
] as const;

/** The clock of its deadlines stands still. */
export const suspend = act({
  ...one,
  name: 'suspend',
  event: 'case.suspend',
  title: ['Sæt sagens ur i stå', 'Suspend the case'],
  leads: [
    `Påmindelser og frister i sagen venter, indtil uret går igen; der kan stadig svares. ${stands[0]}`,
    `Reminders and deadlines of the case wait until it is resumed; answers are taken as before. ${stands[1]}`,
  ],
  done: ['Sagens ur sat i stå', 'Case suspended'],
  fields: why,
});

export const resume = act({
  ...one,
  name: 'resume',
  event: 'case.resume',
  title: ['Lad sagens ur gå igen', 'Resume the case'],
  leads: [
    'Hver frist er lige så langt væk, som den var, da uret blev sat i stå.',
    'Each deadline is as far away as it was when the case was suspended.',
  ],
  done: ['Sagens ur går igen', 'Case resumed'],
  fields: why,
});

/** To a state of its machine, whatever the machine says. */
export const move = act({
  ...one,
  name: 'move',
  event: 'case.move',
  title: ['Flyt sagen til et trin', 'Move the case to a state'],
  leads: [
    'Det, der er bedt om på det trin, sagen forlader, bortfalder, og de, der er spurgt på det nye trin, får en mail.',
    'What was asked at the state that it leaves is void, and those who are asked at the new one get a mail.',
  ],
  done: ['Sagen flyttet af driften', 'Case moved by operations'],
  review: true,
  destructive: true,
  fields: {
    state: line('Trin', 'State', ['Som open.fsgReview', 'Such as open.fsgReview']),
    ...why,
  },
  positional: 'state',
});

export const cancel = act({
  ...one,
  name: 'cancel',
  event: 'case.cancel',
  title: ['Afslut sagen, hvor den er', 'End the case where it is'],
  leads: [
    'Sagen slutter uden afgørelse, og alt, hvad den har bedt om, bortfalder. Det kan ikke fortrydes.',
    'The case ends undecided, and all that it has asked is void. It cannot be undone.',
  ],
  done: ['Sagen afsluttet af driften', 'Case ended by operations'],
  review: true,
  destructive: true,
  fields: why,
});

/** To the code that new cases begin with (docs/upgrades.md). */
export const migrate = act({
  ...one,
  name: 'migrate',
  event: 'case.migrate',
  title: ['Tag sagen til den nye udgave', 'Take the case to the new version'],
  leads: [
    'Sagen fortsætter, hvor den står, i den udgave, som nye sager begynder i, når den næste gang er i ro.',
    'The case goes on where it stands, in the version that new cases begin with, when it is next at rest.',
  ],
  done: ['Sagen flyttes til den nye udgave', 'Case is moved to the new version'],
  fields: why,
});

export const reschedule = act({
  ...one,
  name: 'reschedule',
  event: 'timer.rescheduled',
  title: ['Flyt en frist', 'Move a deadline'],
  leads: [
    'Kun den frist, der nævnes, flyttes; breve, der er sendt, nævner stadig den gamle.',
    'Only the deadline that is named moves; letters that were sent still name the old one.',
  ],
  done: ['Frist flyttet', 'Deadline moved'],
  fields: {
    timer: line('Frist', 'Timer', [
      'Dens id, som sagens drift viser det',
      'Its id, as the operation of the case shows it',
    ]),
    dueAt: instant('Nyt tidspunkt', 'New time'),
    ...why,
  },
  positional: 'timer',
});

const incident = line('Hændelse', 'Incident', [
  'Dens id, som sagens drift viser det',
  'Its id, as the operation of the case shows it',
]);

/** What has failed is tried again. */
export const retry = act({
  ...one,
  name: 'retry',
  event: 'incident.retried',
  title: ['Prøv det fejlede igen', 'Retry what has failed'],
  leads: ['Lykkes det, går sagen videre.', 'When it succeeds, the case goes on.'],
  done: ['Fejlet handling prøvet igen', 'Failed action tried again'],
  fields: { incident, reason: optional(why.reason) },
  positional: 'incident',
});

export const skip = act({
  ...one,
  name: 'skip',
  event: 'incident.skipped',
  title: ['Spring det fejlede over', 'Skip what has failed'],
  leads: [
    'Sagen går videre, som om det var gjort. Er det et brev, er det ikke sendt.',
    'The case goes on as if it had been done. If it is a letter, it has not been sent.',
  ],
  done: ['Fejlet handling sprunget over', 'Failed action skipped'],
  review: true,
  destructive: true,
  fields: { incident, ...why },
  positional: 'incident',
});

const many = {
  cases: lines('Sager', 'Cases', ['Én sag pr. linje', 'One case a line']),
  ...why,
};
const eachSays = [
  'Hver sag står i journalen for sig; de, der ikke kan, nævnes med grund.',
  'Each case has its own line in the journal; those that cannot are named with the reason.',
] as const;

/** A wave of cases, at most a hundred unless said (docs/upgrades.md). */
export const migrateWave = act({
  ...all,
  name: 'migrate',
  event: 'cases.migrate',
  title: ['Tag åbne sager til den nye udgave', 'Take open cases to the new version'],
  leads: [
    `En bølge ad gangen; gentaget fortsætter den, hvor den slap. ${eachSays[0]}`,
    `A wave at a time; repeated, it goes on where it was. ${eachSays[1]}`,
  ],
  done: ['Åbne sager flyttes til den nye udgave', 'Open cases are moved to the new version'],
  fields: { atMost: optional(wholeBetween(1, 1000)('Højst så mange', 'At most so many')), ...why },
});

export const suspendMany = act({
  ...all,
  each: suspend,
  name: 'suspend',
  event: 'cases.suspend',
  title: ['Sæt flere sagers ur i stå', 'Suspend several cases'],
  leads: [`Frister og påmindelser i dem venter. ${eachSays[0]}`, `Their deadlines and reminders wait. ${eachSays[1]}`],
  done: ['Sagernes ur sat i stå', 'Cases suspended'],
  fields: many,
});

export const resumeMany = act({
  ...all,
  each: resume,
  name: 'resume',
  event: 'cases.resume',
  title: ['Lad flere sagers ur gå igen', 'Resume several cases'],
  leads: [`Deres frister løber igen. ${eachSays[0]}`, `Their deadlines run again. ${eachSays[1]}`],
  done: ['Sagernes ur går igen', 'Cases resumed'],
  fields: many,
});

/** Every open incident of the cases named. */
export const retryMany = act({
  ...all,
  name: 'retry',
  event: 'cases.retry',
  title: ['Prøv det fejlede igen i flere sager', 'Retry what has failed in several cases'],
  leads: [
    `Alle åbne hændelser i dem prøves igen. ${eachSays[0]}`,
    `All their open incidents are retried. ${eachSays[1]}`,
  ],
  done: ['Fejlede handlinger prøvet igen', 'Failed actions tried again'],
  fields: many,
});
