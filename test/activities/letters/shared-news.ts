import type { TextName } from '../../../activities/letters/texts/index.ts';
import { budget, followUp, frame, report, type LetterFact } from './budget-told.ts';

const proofOf = (outcome: string) => ({
  outcome,
  electorate: 4,
  quorum: 3,
  for: 3,
  against: 0,
  abstained: 0,
  notCast: [],
  recused: [],
  da: 'Vedtaget, fordi 3 af 4 stemte for.',
  en: 'Adopted.',
});

/** Texts that change requests have too, as they read on a case of the budget year. */
export const sharedNews: readonly (LetterFact & {
  readonly about: TextName;
  readonly kind?: 'reminder' | 'receipt' | 'warning';
})[] = [
  {
    about: 'sys-vote',
    ...budget({ question: 'budget-first-reading' }, 'stem, 1. behandling', [
      'førstebehandle driftsbudgettet',
      'kan ikke afvises',
      'Manglende svar tæller ikke som ja',
    ]),
  },
  {
    about: 'sys-vote',
    ...budget({ question: 'budget-second-reading' }, 'stem, 2. behandling', [
      'om det skal indstilles til RSI-kredsen',
      '> Aftalen giver mere til udvikling.',
    ]),
  },
  {
    about: 'sys-vote',
    ...frame({ question: 'frame' }, 'stem', [
      'om den økonomiske ramme skal indstilles',
      'Sekretariatets begrundelse',
      '> Som sidste år',
    ]),
  },
  {
    about: 'sys-vote',
    ...report({ question: 'quarterly-expenses' }, 'stem om udgifter', ['godkende kvartalets udgifter']),
  },
  {
    about: 'sys-vote',
    ...followUp({ question: 'financial-follow-up' }, 'stem', [
      'ønskerne om overførsel',
      'pengene går tilbage til regionerne',
    ]),
  },
  {
    about: 'sys-decision',
    ...budget({ question: 'budget-first-reading' }, '1. behandling', ['førstebehandlingen af driftsbudgettet']),
  },
  {
    about: 'sys-decision',
    ...report({ question: 'quarterly-expenses' }, 'udgifter', ['godkendelsen af kvartalets udgifter']),
  },
  {
    about: 'sys-decision',
    ...frame({ question: 'frame' }, 'SYS’ indstilling', ['indstillingen af den økonomiske ramme']),
  },
  {
    about: 'sys-decision',
    ...followUp({ question: 'financial-follow-up' }, 'SYS’ afgørelse', ['økonomiopfølgningen']),
  },
  {
    about: 'tie-break',
    ...budget({ question: 'budget-first-reading' }, 'stemmelighed', ['Sagen er hverken vedtaget eller forkastet']),
  },
  {
    about: 'asking-ended',
    kind: 'receipt',
    ...budget({ fallenAway: true }, 'venter ikke længere på dit svar', ['Opgaven er bortfaldet']),
  },
  {
    about: 'ballot-extended',
    ...budget({ question: 'budget-first-reading' }, 'afstemning forlænget', ['forlænget én gang']),
  },
  {
    about: 'ballot-deadline-moved',
    ...budget({ question: 'budget-first-reading' }, 'afstemning med ny frist', ['Fristen er derfor flyttet']),
  },
  {
    about: 'ballot-seat-ended',
    kind: 'receipt',
    ...budget({ voted: false }, 'afstemning omfatter ikke dig længere', ['ikke længere en stemme i sagen']),
  },
  {
    about: 'ballot-closed',
    kind: 'receipt',
    ...budget({ proof: proofOf('noQuorum') }, 'afstemning ikke beslutningsdygtig', ['3 for, 0 imod']),
  },
  {
    about: 'ballot-meeting-demanded',
    kind: 'receipt',
    ...budget({ region: 'nordjylland' }, 'flyttet til et møde', ['Region Nordjylland har krævet']),
  },
  { about: 'receipt-vote', kind: 'receipt', ...budget({ choice: 'for' }, 'din stemme', ['Du har stemt for']) },
  {
    about: 'receipt-vote',
    kind: 'receipt',
    ...budget({ choice: 'for', no: '5.1', title: 'PPJ' }, 'din stemme', ['Du har stemt for om punkt 5.1, PPJ']),
  },
  { about: 'receipt-more-time', kind: 'receipt', ...budget({}, 'ønske om mere tid', ['Fristen er ikke flyttet']) },
  {
    about: 'more-time-asked',
    kind: 'warning',
    ...budget({ duty: 'budget-draft', who: 'Søren Dahl' }, 'ønske om mere tid', [
      'Søren Dahl har brug for mere tid',
      'Udarbejd forslag til driftsbudget',
    ]),
  },
  {
    about: 'deadline-breached',
    kind: 'warning',
    ...budget({ duty: 'quarterly-report', who: 'Søren Dahl' }, 'frist overskredet', [
      'Indsend kvartalets rapport',
      'venter på Søren Dahl',
    ]),
  },
  {
    about: 'letter-bounced',
    kind: 'warning',
    ...budget({ name: 'Mette', email: 'x@y.dk', subject: 'S', error: '550' }, 'mail ikke leveret', ['x@y.dk']),
  },
  {
    about: 'quarterly-report-returned',
    kind: 'receipt',
    ...followUp({ reason: 'Sum' }, 'hjemvist af SYS', ['årets regnskab tilbage', 'FSA retter regnskabet']),
  },
  {
    about: 'budget-left',
    kind: 'receipt',
    ...report({ reason: 'Udgår' }, 'føres ikke videre', ['Kvartalsrapporten for 1. kvartal 2028 føres ikke videre']),
  },
];
