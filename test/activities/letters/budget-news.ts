import type { TextName } from '../../../activities/letters/texts/index.ts';
import type { Deadline } from '../../../machines/governance/deadlines.ts';
import {
  budgetCase,
  budgetData,
  cycleCase,
  followUpCase,
  followUpData,
  frameCase,
  frameData,
  frameFollowUpCase,
  reportCase,
  reportData,
} from './budget-year.ts';
import { budgetPlan, deadlineOn } from './budget-plan.ts';

/** What a machine says with a letter, on which case, and words that the reader must then find. */
export interface Told {
  readonly of: string;
  readonly data: Record<string, unknown>;
  readonly deadline?: Deadline;
  readonly finds: readonly string[];
  /** What the subject has between prefix and deadline. */
  readonly subject: string;
}

const ppj = 'Præhospital Patientjournal (PPJ), Region Midtjylland';
const budgetFacts = [
  `Driftsbudget 2028: ${ppj}`,
  'I alt: 1.750.000,00 kr. (ekskl. moms, 2028-PL)',
  'Del A, almindelig drift: 1.050.000,00 kr. (i forhold til 2027: +50.000,00 kr., +5,0 %)',
  'Del B, ændringer og videreudvikling: 700.000,00 kr. (i forhold til 2027: +200.000,00 kr., +40,0 %)',
  'Ændret siden førstebehandlingen: del A uændret; del B +300.000,00 kr., +75,0 %',
  'Stor ændring, som kræver begrundelse: del B',
  'Høring af brugergruppen: bemærkninger fra 2 af 5 adspurgte',
];
const budget = (
  data: Record<string, unknown>,
  subject: string,
  finds: readonly string[],
  deadline?: Deadline,
): Told => ({
  of: budgetCase,
  data: { ...budgetData, ...data },
  subject: `Driftsbudget 2028 for PPJ${subject === '' ? '' : `: ${subject}`}`,
  finds: [...budgetFacts, ...finds],
  ...(deadline && { deadline }),
});
const report = (data: Record<string, unknown>, subject: string, finds: readonly string[]): Told => ({
  of: reportCase,
  data: { ...reportData, ...data },
  subject: `Kvartalsrapport Q1 2028 for PPJ${subject === '' ? '' : `: ${subject}`}`,
  finds: [
    `Kvartalsrapport Q1 2028: ${ppj}`,
    'Tilgængelighed: 99,761 % (312 minutters nedetid)',
    'Krav i SLA og KPI, der ikke er overholdt: Svartid (3,5 s, krav højst 2 s)',
    'Forbrug i kvartalet: 260.000,00 kr.',
    'Indsendt: efter fristen',
    ...finds,
  ],
});
const followUp = (data: Record<string, unknown>, subject: string, finds: readonly string[]): Told => ({
  of: followUpCase,
  data: { ...followUpData, ...data },
  subject: `Økonomiopfølgning 2028 for PPJ: ${subject}`,
  finds: [
    `Økonomiopfølgning 2028: ${ppj}`,
    'Budget: 1.750.000,00 kr.',
    'Regnskab: 1.630.000,00 kr.',
    'Samlet afvigelse: -120.000,00 kr. (mindreforbrug)',
    'Ønsket overført til 2029: 90.000,00 kr.',
    ...finds,
  ],
});
const frame = (data: Record<string, unknown>, subject: string, finds: readonly string[]): Told => ({
  of: frameCase,
  data: { ...frameData, ...data },
  subject: `Økonomisk ramme 2028: ${subject}`,
  finds: [
    'Økonomisk ramme 2028: vedligehold og videreudvikling (fælles pulje)',
    'Beløb: 4.550.000,00 kr. (ekskl. moms, 2028-PL)',
    ...finds,
  ],
});
const cycle = (
  data: Record<string, unknown>,
  subject: string,
  finds: readonly string[],
  deadline?: Deadline,
): Told => ({
  of: cycleCase,
  data: { year: 2028, ...data },
  subject: `Årshjul 2028: ${subject}`,
  finds: ['Årshjul 2028: driftsbudgetter, ramme', 'Systemer: 2', ...finds],
  ...(deadline && { deadline }),
});

const first = budgetPlan.first.deadline;
const final = budgetPlan.final.deadline;

/** Texts that only cases of the budget year have. */
export const budgetNews: Partial<Record<TextName, Told>> = {
  'hearing-comments': {
    of: budgetCase,
    data: { year: 2028 },
    deadline: budgetPlan.hearingClose,
    subject: 'Driftsbudget 2028 for PPJ: høring',
    finds: ['Brugergruppen høres om driftsbudgettet for 2028', 'også uden svar', 'medlem af brugergruppen'],
  },
  'budget-draft': budget(
    {},
    'udkast',
    ['del A og del B', 'inden mandag den 31. maj 2027', 'FSA og øvrigt personale'],
    budgetPlan.draftToFsg,
  ),
  'budget-recommendation': budget(
    { recorded: { choice: 'recommend', comment: 'Enige' } },
    'indstilling',
    [
      'FSA har registreret gruppens beslutning: godkendes og indstilles til SYS',
      '> Enige',
      'Manglende svar tæller ikke som ja',
    ],
    budgetPlan.fsgApproval,
  ),
  'sys-decision': budget({ question: 'budget-second-reading' }, '2. behandling', [
    'andenbehandlingen af driftsbudgettet',
    'FSA’s begrundelse, del B (økonomiaftalen, +300.000,00 kr.)',
    'Forretningsstyregruppens indstilling: driftsbudgettet godkendes',
  ]),
  'budget-adjustment': budget(
    {},
    'tilpasning',
    ['også efter økonomiaftalen', 'inden torsdag den 30. september 2027', '1. januar'],
    budgetPlan.secondDraft,
  ),
  'rsi-decision-recording': budget({ reason: 'Forkert dato' }, 'RSI-afgørelse', [
    'om driftsbudgettet med reference til referatet',
    'del A fra 2027, ingen del B',
    'Rettelse fra RSI-kredsens kontaktperson',
    '> Forkert dato',
  ]),
  'rsi-decision-confirmation': budget(
    {
      decision: {
        outcome: 'inPart',
        reference: 'RSI 1. december 2027 pkt. 3',
        comment: 'App venter',
        answer: { choice: 'inPart', struck: ['app'] },
      },
    },
    'bekræft afgørelse',
    [
      'Registreret afgørelse: delvist godkendt',
      'Linjer i del B, der udgår: Ny app',
      'Reference til referat: RSI 1. december 2027 pkt. 3',
      '> App venter',
    ],
  ),
  'hearing-closed': budget({}, 'høringen er lukket', [
    'bemærkninger fra 2 af 5.',
    'Anders Ørsted:',
    '> Husk support om natten',
    'onsdag den 31. marts 2027',
  ]),
  'budget-recommended': budget({}, 'indstillet til SYS', [
    'har godkendt driftsbudgettet og indstiller det',
    'mandag den 31. maj 2027',
  ]),
  'budget-returned': budget({ body: 'rsi', reason: 'For dyrt' }, 'hjemvist af RSI', [
    'RSI-kredsen har hjemvist',
    '> For dyrt',
    'del A fra 2027',
  ]),
  'budget-first-read': budget({}, 'førstebehandlet', [
    '3 dage efter fristen',
    'SYS 20. maj 2027 pkt. 4',
    'fredag den 3. september 2027',
  ]),
  'budget-recommended-to-rsi': budget({}, 'indstillet til RSI', [
    'indstiller det til RSI-kredsen',
    '> Aftalen giver mere til udvikling.',
  ]),
  'budget-approved': budget({ struck: ['app'], reference: 'RSI 1. december 2027 pkt. 3' }, 'delvist godkendt af RSI', [
    'der udgår: Ny app',
    'RSI 1. december 2027 pkt. 3',
    '1. januar 2028',
  ]),
  'budget-in-force': budget({}, 'i kraft', ['er trådt i kraft', 'februar 2029']),
  'budget-left': budget({ reason: 'Systemet lukkes' }, 'føres ikke videre', [
    'Driftsbudgettet for 2028 føres ikke videre',
    '> Systemet lukkes',
  ]),
  'budget-first-missed': budget(
    { stage: 'fsgReview' },
    'ikke førstebehandlet',
    [
      'mandag den 31. maj 2027 kl. 24.00 er overskredet',
      'Ansvarlig for næste skridt: forretningsstyregruppens formand',
      'septembermøde',
    ],
    first,
  ),
  'budget-final-missed': budget(
    { stage: 'secondReading' },
    'ikke endeligt godkendt',
    ['torsdag den 30. september 2027', 'Ansvarlig for næste skridt: sekretariatet', 'foreløbigt budget'],
    final,
  ),
  'budget-rsi-target-passed': budget(
    { stage: 'rsi' },
    'afventer RSI',
    ['ikke en frist', 'fredag den 31. december 2027'],
    budgetPlan.rsiTarget,
  ),
  'budget-provisional': budget({ provisional: true, stage: 'rsi' }, 'foreløbigt budget', [
    'del A fra 2027',
    'Der er ingen del B',
  ]),
  'budget-date-near': budget(
    { date: 'first', stage: 'drafting' },
    '1. behandling',
    [
      'førstebehandle driftsbudgettet for 2028 senest mandag den 31. maj 2027',
      'Næste skridt: FSA sender udkast',
      'Ansvarlig for næste skridt: FSA',
    ],
    first,
  ),
  'deadline-dispensed': budget(
    { date: 'first', reason: 'Valg', decidedBy: 'rsi', reference: 'RSI 3. maj 2027', from: first },
    'dispensation',
    [
      'fra mandag den 31. maj 2027',
      'til tirsdag den 15. juni 2027',
      'RSI-kredsen besluttet',
      '> Valg',
      'RSI 3. maj 2027',
    ],
    deadlineOn('2027-06-15'),
  ),
  'cycle-started': cycle({ systems: ['ppj', 'labsvar'] }, 'startet', [
    'SYS’ førstebehandling: mandag den 31. maj 2027',
    'Kvartalsrapport Q1: fredag den 28. april 2028',
    'Regnskab for 2028: onsdag den 31. januar 2029',
  ]),
  'cycle-closed': cycle(
    {
      summary: {
        budgets: 2,
        inForceOre: 3_000_000_00,
        firstReadLate: [{ system: 'ppj', days: 3 }],
        finalLate: [],
        provisional: [],
        left: ['labsvar'],
        deviationOre: -120_000_00,
        carryOverGrantedOre: 90_000_00,
      },
    },
    'afsluttet',
    [
      'Driftsbudgetter i kraft: 3.000.000,00 kr.',
      'Førstebehandlet for sent: ppj (3 dage)',
      'Udgået: labsvar',
      'Samlet afvigelse: -120.000,00 kr.',
      'statusrapporten',
    ],
  ),
  'quarterly-report': report({}, '', ['Q1 2028: drift', 'brugergruppen får en kopi']),
  'quarterly-report-received': report({}, 'modtaget', ['til orientering']),
  'quarterly-report-approved': report({ reference: 'SYS 9. maj 2028' }, 'godkendt af SYS', [
    'godkendt kvartalets udgifter',
    'SYS 9. maj 2028',
  ]),
  'quarterly-report-returned': report({ reason: 'Udgifterne mangler' }, 'hjemvist af SYS', [
    'tilbage til FSA',
    '> Udgifterne mangler',
  ]),
  accounts: followUp({}, 'regnskab', ['begrunde afvigelserne', 'overført til 2029', 'februarmøde']),
  'frame-accounts': {
    of: frameFollowUpCase,
    data: { year: 2028, subject: 'ramme' },
    subject: 'Økonomiopfølgning 2028 for rammen: regnskab',
    finds: ['Økonomiopfølgning 2028: den økonomiske ramme', 'overførsel af det uforbrugte til 2029'],
  },
  'accounts-received': followUp({}, 'regnskab modtaget', ['februarmødet', 'reserveret']),
  'follow-up-decided': followUp(
    { reference: 'SYS 20. februar 2029', grantedOre: 50_000_00, refundedOre: 40_000_00 },
    'afgjort af SYS',
    [
      'godkendt delvist',
      'Overføres til 2029: 50.000,00 kr.',
      'Tilbageføres til betalerne: 40.000,00 kr.',
      'nøglen for 2028',
    ],
  ),
  'frame-proposal': frame({ reason: 'For lavt' }, 'forslag', [
    'foreslå den økonomiske ramme',
    'Begrundelse for, at forslaget er sendt tilbage',
    '> For lavt',
  ]),
  'frame-recommended': frame({}, 'indstillet til RSI', ['> Som sidste år']),
  'frame-granted': frame({ reference: 'RSI 1. december 2027' }, 'bevilget af RSI', [
    'fordelingsnøglen for sundhed',
    'RSI 1. december 2027',
  ]),
  'frame-returned': frame({ body: 'sys', reason: 'Uddyb' }, 'hjemvist af SYS', [
    'tilbage til sekretariatet',
    '> Uddyb',
  ]),
};

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
export const sharedNews: readonly (Told & {
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
    ...followUp({ question: 'financial-follow-up' }, 'stem', ['ønskerne om overførsel', 'føres beløbet tilbage']),
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
    about: 'ballot-extended',
    ...budget({ question: 'budget-first-reading' }, 'afstemning forlænget', ['forlænget én gang']),
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
    ...report({ reason: 'Udgår' }, 'føres ikke videre', ['Kvartalsrapporten for 2028 føres ikke videre']),
  },
];
