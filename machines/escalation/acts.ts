import { act } from '../acts/act.ts';
import { choice, date, instant, line, lineUpTo, optional, reason, system, textUpTo } from '../forms/field.ts';
import { group } from '../forms/form.ts';
import { capital, groundName, noReportingChannel } from '../terms/index.ts';
import { grounds } from './input.ts';

const on = 'escalation';

/** A critical matter: anyone with a role in the chain may raise it, at any hour. */
export const raise = act({
  on,
  name: 'raise',
  event: 'raise',
  starts: 'case',
  who: 'anyone',
  title: ['Rejs et kritisk forhold', 'Raise a critical matter'],
  leads: [
    `Formanden for SYS får besked med det samme, også om natten; medlemmerne af SYS får en kopi. ${noReportingChannel[0]}`,
    `The chair of SYS is told at once, also by night; the members of SYS get a copy. ${noReportingChannel[1]}`,
  ],
  done: ['Eskaleringen er rejst', 'The escalation has been raised'],
  button: ['Rejs eskaleringen', 'Raise the escalation'],
  fields: {
    title: lineUpTo(160)('Kort', 'In short'),
    system: optional(
      system('System', 'System', ['Udelad det, når det ikke er ét bestemt', 'Leave it out when it is no one system']),
    ),
    ground: choice(
      'Hvorfor er det kritisk?',
      'Why is it critical?',
      grounds.map((ground) => [ground, capital(groundName(ground, 'da')), capital(groundName(ground, 'en'))]),
    ),
    description: textUpTo(10_000)('Hvad er der sket?', 'What happened?'),
    outage: optional(
      group(
        'Afbrud, i dansk tid',
        'Outage, in Danish time',
        {
          from: instant('Afbruddet begyndte', 'The outage began', [
            'Fx 31-10-2027 02.30. I den time, der kommer to gange i oktober, skriv sommertid eller vintertid efter.',
            'For example 31-10-2027 02:30. In the hour that comes twice in October, write sommertid (summer) or vintertid (winter) after it.',
          ]),
          to: instant('Afbruddet sluttede', 'The outage ended', [
            'Varer det endnu, så skriv klokkeslættet nu.',
            'If it goes on, give the present time.',
          ]),
          cause: optional(textUpTo(4000)('Årsag', 'Cause')),
        },
        { beside: true },
      ),
    ),
    noticeGiven: optional(
      date('Varsel givet', 'Notice given', [
        'Kun ved manglende aftale eller dokumentation',
        'Only for a missing agreement or document',
      ]),
    ),
    externalRef: optional(line('Nummer på anmeldelse andetsteds', 'Number of a report elsewhere')),
  },
});

/** Whoever raised it takes it back, until the chair has answered. */
export const withdraw = act({
  on,
  name: 'withdraw',
  event: 'withdraw',
  who: ['proposer'],
  title: ['Træk eskaleringen tilbage', 'Withdraw the escalation'],
  leads: [
    'Kan gøres, til formanden for SYS har svaret. Sagen slutter, og de, der fik besked om den, hører, at den er trukket tilbage.',
    'Can be done until the chair of SYS has answered. The case ends, and those who were told of it hear that it is withdrawn.',
  ],
  done: ['Eskaleringen er trukket tilbage', 'The escalation was withdrawn'],
  button: ['Træk tilbage', 'Withdraw'],
  review: true,
  destructive: true,
  fields: { reason: reason('Begrundelse', 'Reason') },
});

/** RSI's contact has acknowledged in another way than by link, e.g. by telephone; the secretariat writes it down. */
export const acknowledge = act({
  on,
  name: 'acknowledge',
  event: 'acknowledge',
  who: ['secretariat'],
  title: ['Registrér RSI-kredsens kvittering', 'Record the acknowledgement of RSI'],
  leads: [
    'Når RSI-kredsens kontakt har kvitteret på anden måde end ved sit link. Sagen går videre til RSI-kredsens afgørelse, og parterne får besked.',
    "When RSI's contact has acknowledged otherwise than by the link. The case goes on to RSI's decision, and the parties are told.",
  ],
  done: ['RSI-kredsens kvittering registreret', 'Acknowledgement of RSI recorded'],
  journal: 'acknowledgement-recorded',
  fields: {
    reference: line('Hvordan der blev kvitteret', 'How it was acknowledged', [
      'Fx telefonisk kl. 04.00',
      'For example by telephone at 04:00',
    ]),
  },
});

/** A follow-up task (`followUp-1`) is no longer needed. */
export const release = act({
  on,
  name: 'release',
  event: 'releaseFollowUp',
  who: ['secretariat'],
  title: ['Frafald en opfølgende opgave', 'Release a follow-up task'],
  leads: [
    'Opgaven lukkes uden at være løst. Når ingen opgaver er åbne, slutter sagen.',
    'The task is closed without being done. When no task is open, the case ends.',
  ],
  done: ['Opfølgende opgave frafaldet', 'Follow-up task released'],
  journal: 'follow-up-released',
  fields: {
    followUp: line('Opgave', 'Task', ['Dens id, fx followUp-2', 'Its id, e.g. followUp-2']),
    reason: reason('Begrundelse', 'Reason'),
  },
  positional: 'followUp',
});
