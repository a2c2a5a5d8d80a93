import type { Refusal } from '../../sdk/sign-in/request-rules.ts';

type Pair = readonly [da: string, en: string];

/** Why a link or a code signs nobody in, and what to do. A code of nobody is told as a wrong one: it must not say who is in the register. */
export const refusalWords: Readonly<Record<Refusal, Pair>> = {
  unknown: ['Linket kendes ikke. Bed om en ny mail.', 'The link is not known. Ask for another mail.'],
  used: ['Linket er brugt. Bed om en ny mail.', 'The link has been used. Ask for another mail.'],
  expired: [
    'Linket og koden gælder ikke længere. Bed om en ny mail.',
    'The link and the code are no longer valid. Ask for another mail.',
  ],
  elsewhere: [
    'Linket virker kun i den browser, du bad om det fra. Åbn det dér, eller skriv koden fra mailen dér.',
    'The link only works in the browser where you asked for it. Open it there, or type the code from the mail there.',
  ],
  'wrong-code': ['Koden er ikke rigtig. Se i den nyeste mail.', 'The code is not right. Look in the latest mail.'],
  'too-often': [
    'Der er prøvet for mange gange. Vent en time, og bed om en ny mail.',
    'It has been tried too often. Wait an hour, and ask for another mail.',
  ],
  nobody: ['Koden er ikke rigtig. Se i den nyeste mail.', 'The code is not right. Look in the latest mail.'],
};
