import type { TextName } from '../../../activities/letters/texts/index.ts';
import { budgetCase, frameFollowUpCase } from './budget-year.ts';
import { budgetPlan, deadlineOn } from './budget-plan.ts';
import { budget, cycle, followUp, frame, report, type LetterFact } from './budget-told.ts';

const first = budgetPlan.first.deadline;
const final = budgetPlan.final.deadline;

/** Texts that only cases of the budget year have. */
export const budgetNews: Partial<Record<TextName, LetterFact>> = {
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
    'FSA’s begrundelse, del B (økonomiaftalen, +300.000 kr.)',
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
  'budget-drafted': budget({}, 'udkast til forretningsstyregruppen', [
    'følger det som bilag',
    'Du skal ikke gøre noget',
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
      'Ansvarlig for næste skridt: systemets FSA',
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
    'Førstebehandling i SYS: mandag den 31. maj 2027',
    'Kvartalsrapport, 1. kvartal 2028: fredag den 28. april 2028',
    'Regnskab for 2028: onsdag den 31. januar 2029',
  ]),
  'cycle-joined': cycle({ systems: ['labsvar'] }, 'LABSVAR er kommet med', [
    'LABSVAR er kommet med i årshjulet for budgetåret 2028',
    'Førstebehandling i SYS: mandag den 31. maj 2027',
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
      'Driftsbudgetter i kraft: 3.000.000 kr.',
      'Førstebehandlet for sent: ppj (3 dage)',
      'Udgået: labsvar',
      'Samlet afvigelse: -120.000 kr.',
      'statusrapporten',
    ],
  ),
  'system-dropped': cycle({ systems: ['Laboratoriesvar', 'Blodbank'] }, 'system udgået', [
    'har ikke længere i porteføljen: Laboratoriesvar, Blodbank',
    'aflægges regnskab for 2028',
    'Er det en fejl, rettes registeret',
  ]),
  'quarterly-report': report({}, '', ['1. kvartal 2028: drift', 'brugergruppen får en kopi']),
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
    ['godkendt delvist', 'Overføres til 2029: 50.000 kr.', 'Tilbageføres til betalerne: 40.000 kr.', 'nøglen for 2028'],
  ),
  'frame-proposal': frame({ reason: 'For lavt' }, 'forslag', [
    'foreslå den økonomiske ramme',
    'Begrundelse for, at forslaget er hjemvist',
    '> For lavt',
  ]),
  'frame-recommended': frame({}, 'indstillet til RSI', ['> Som sidste år']),
  'frame-granted': frame({ reference: 'RSI 1. december 2027' }, 'fastlagt af RSI', [
    'fordelingsnøglen for sundhed',
    'RSI 1. december 2027',
  ]),
  'frame-returned': frame({ body: 'sys', reason: 'Uddyb' }, 'hjemvist af SYS', [
    'tilbage til sekretariatet',
    '> Uddyb',
  ]),
};
