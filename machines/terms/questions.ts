import { type Language, termOf, type Words } from './words.ts';

const questions: Readonly<Record<string, Words>> = {
  'meeting-item': ['Skal SYS godkende punktet på mødet?', 'Shall SYS approve the item at the meeting?'],
  approve: ['Skal SYS godkende ændringsønsket?', 'Shall SYS approve the change request?'],
  'recommend-to-rsi': ['Skal SYS indstille ændringsønsket til RSI?', 'Shall SYS recommend the change request to RSI?'],
  'budget-first-reading': [
    'Skal SYS godkende budgettet ved førstebehandlingen?',
    'Shall SYS approve the budget at the first reading?',
  ],
  'budget-second-reading': [
    'Skal SYS godkende budgettet ved andenbehandlingen og indstille det til RSI?',
    'Shall SYS approve the budget at the second reading and recommend it to RSI?',
  ],
  frame: ['Skal SYS indstille rammen til RSI?', 'Shall SYS recommend the frame to RSI?'],
  'model-revision': [
    'Skal SYS indstille den nye version af styringsmodellen til RSI?',
    'Shall SYS recommend the new version of the governance model to RSI?',
  ],
  'matter-decision': ['Skal SYS godkende sagen?', 'Shall SYS approve the matter?'],
  'matter-recommendation': ['Skal SYS indstille sagen til RSI?', 'Shall SYS recommend the matter to RSI?'],
  'quarterly-expenses': ['Skal SYS godkende kvartalets udgifter?', "Shall SYS approve the quarter's expenses?"],
  'financial-follow-up': [
    'Skal SYS godkende regnskabet og de ønskede overførsler?',
    'Shall SYS approve the accounts and the requested carry-over?',
  ],
};
/** What a ballot asks; a question written out stands as it is. */
export function questionName(question: string, lang: Language): string {
  return termOf(questions, question, lang);
}

/** What SYS decided on, as a list of decisions names it. */
const subjects: Readonly<Record<string, Words>> = {
  approve: ['ændringsønske', 'change request'],
  'recommend-to-rsi': ['ændringsønske', 'change request'],
  'budget-first-reading': ['førstebehandling', 'first reading'],
  'budget-second-reading': ['andenbehandling', 'second reading'],
  frame: ['årets ramme', 'the frame of the year'],
  'model-revision': ['styringsmodellen', 'the governance model'],
  'matter-decision': ['sag', 'matter'],
  'matter-recommendation': ['sag', 'matter'],
  'quarterly-expenses': ['kvartalets udgifter', 'the expenses of the quarter'],
  'financial-follow-up': ['regnskab og overførsler', 'accounts and carry-over'],
};
/** «førstebehandling»; undefined for a question that is written out. */
export const questionSubject = (question: string, lang: Language): string | undefined =>
  Object.hasOwn(subjects, question) ? termOf(subjects, question, lang) : undefined;

/** Questions whose yes is a recommendation: the RSI circle decides. At the second reading of a budget SYS approves. */
const toRsi: readonly string[] = ['recommend-to-rsi', 'frame', 'model-revision', 'matter-recommendation'];
/** Whether a yes of SYS to the question recommends the case to the RSI circle. */
export const recommendsToRsi = (question: string | undefined): boolean =>
  question !== undefined && toRsi.includes(question);

/** What SYS is asked about, in the middle of a sentence: «… at SYS godkender …». */
const askedOf: Readonly<Record<string, { readonly adopts: Words; readonly rejects: Words }>> = {
  approve: {
    adopts: ['SYS godkender ændringsønsket', 'SYS approves the change request'],
    rejects: ['ændringsønsket afvises', 'the change request is rejected'],
  },
  'recommend-to-rsi': {
    adopts: ['SYS indstiller ændringsønsket til RSI', 'SYS recommends the change request to RSI'],
    rejects: ['ændringsønsket afvises', 'the change request is rejected'],
  },
  'budget-first-reading': {
    adopts: ['SYS godkender budgettet ved førstebehandlingen', 'SYS approves the budget at the first reading'],
    rejects: [
      'budgettet sendes tilbage til forretningsstyregruppen',
      'the budget is returned to the business steering group',
    ],
  },
  'budget-second-reading': {
    adopts: [
      'SYS godkender budgettet ved andenbehandlingen og indstiller det til RSI',
      'SYS approves the budget at the second reading and recommends it to RSI',
    ],
    rejects: ['budgettet sendes tilbage til FSA', 'the budget is returned to the FSA'],
  },
  frame: {
    adopts: ['SYS indstiller rammen til RSI', 'SYS recommends the frame to RSI'],
    rejects: ['forslaget sendes tilbage til sekretariatet', 'the proposal is returned to the secretariat'],
  },
  'meeting-item': {
    adopts: ['SYS godkender punktet på mødet', 'SYS approves the item at the meeting'],
    rejects: ['punktet afvises eller sendes tilbage', 'the item is refused or sent back'],
  },
  'model-revision': {
    adopts: ['SYS indstiller versionen til RSI', 'SYS recommends the version to RSI'],
    rejects: ['forslaget sendes tilbage til sekretariatet', 'the proposal is returned to the secretariat'],
  },
  'matter-decision': {
    adopts: ['SYS godkender sagen', 'SYS approves the matter'],
    rejects: ['sagen ikke er godkendt', 'the matter is not approved'],
  },
  'matter-recommendation': {
    adopts: ['SYS indstiller sagen til RSI', 'SYS recommends the matter to RSI'],
    rejects: ['sagen ikke indstilles og slutter', 'the matter is not recommended and ends'],
  },
  'quarterly-expenses': {
    adopts: ['SYS godkender kvartalets udgifter', "SYS approves the quarter's expenses"],
    rejects: ['rapporten sendes tilbage til FSA', 'the report is returned to the FSA'],
  },
  'financial-follow-up': {
    adopts: [
      'SYS godkender regnskabet og de ønskede overførsler',
      'SYS approves the accounts and the requested carry-over',
    ],
    rejects: [
      'overførslerne afvises, og pengene går tilbage til regionerne',
      'the carry-over is rejected and the money goes back to the regions',
    ],
  },
};
/** What a yes and a no lead to; a question written out is about a change request. */
export const askedAbout = (question: string | undefined) => askedOf[question ?? ''] ?? askedOf['approve']!;
