import { inLanguage, type Language, type Words } from './words.ts';

interface QuestionTerms {
  /** What a ballot asks. */
  readonly asks: Words;
  /** What SYS has before it, in the middle of a sentence: «optag førstebehandlingen af driftsbudgettet på dagsordenen». */
  readonly object: Words;
  /** What was decided on, as a list of decisions names it. */
  readonly subject?: Words;
  /** What a yes and a no lead to: «… at SYS godkender …». */
  readonly adopts: Words;
  readonly rejects: Words;
  /** A yes is a recommendation: the RSI circle decides. At the second reading of a budget SYS approves. */
  readonly toRsi?: true;
}

/** What SYS is asked: the only table of it. */
export const questions = {
  approve: {
    asks: ['Skal SYS godkende ændringsønsket?', 'Shall SYS approve the change request?'],
    object: ['ændringsønsket', 'the change request'],
    subject: ['ændringsønske', 'change request'],
    adopts: ['SYS godkender ændringsønsket', 'SYS approves the change request'],
    rejects: ['ændringsønsket afvises', 'the change request is rejected'],
  },
  'recommend-to-rsi': {
    asks: ['Skal SYS indstille ændringsønsket til RSI-kredsen?', 'Shall SYS recommend the change request to RSI?'],
    object: ['ændringsønsket', 'the change request'],
    subject: ['ændringsønske', 'change request'],
    adopts: ['SYS indstiller ændringsønsket til RSI-kredsen', 'SYS recommends the change request to RSI'],
    rejects: ['ændringsønsket afvises', 'the change request is rejected'],
    toRsi: true,
  },
  'meeting-item': {
    asks: ['Skal SYS godkende punktet på mødet?', 'Shall SYS approve the item at the meeting?'],
    object: ['punktet på mødet', 'the item at the meeting'],
    adopts: ['SYS godkender punktet på mødet', 'SYS approves the item at the meeting'],
    rejects: ['punktet afvises eller sendes tilbage', 'the item is refused or sent back'],
  },
  'budget-first-reading': {
    asks: ['Skal SYS godkende budgettet ved førstebehandlingen?', 'Shall SYS approve the budget at the first reading?'],
    object: ['førstebehandlingen af driftsbudgettet', 'the first reading of the operating budget'],
    subject: ['førstebehandling', 'first reading'],
    adopts: ['SYS godkender budgettet ved førstebehandlingen', 'SYS approves the budget at the first reading'],
    rejects: [
      'budgettet sendes tilbage til forretningsstyregruppen',
      'the budget is returned to the business steering group',
    ],
  },
  'budget-second-reading': {
    asks: [
      'Skal SYS godkende budgettet ved andenbehandlingen og indstille det til RSI-kredsen?',
      'Shall SYS approve the budget at the second reading and recommend it to RSI?',
    ],
    object: ['andenbehandlingen af driftsbudgettet', 'the second reading of the operating budget'],
    subject: ['andenbehandling', 'second reading'],
    adopts: [
      'SYS godkender budgettet ved andenbehandlingen og indstiller det til RSI-kredsen',
      'SYS approves the budget at the second reading and recommends it to RSI',
    ],
    rejects: ['budgettet sendes tilbage til FSA', 'the budget is returned to the FSA'],
  },
  frame: {
    asks: ['Skal SYS indstille rammen til RSI-kredsen?', 'Shall SYS recommend the frame to RSI?'],
    object: ['indstillingen af den økonomiske ramme', 'the recommendation of the financial frame'],
    subject: ['årets ramme', 'the frame of the year'],
    adopts: ['SYS indstiller rammen til RSI-kredsen', 'SYS recommends the frame to RSI'],
    rejects: ['forslaget sendes tilbage til sekretariatet', 'the proposal is returned to the secretariat'],
    toRsi: true,
  },
  'model-revision': {
    asks: [
      'Skal SYS indstille den nye version af styringsmodellen til RSI-kredsen?',
      'Shall SYS recommend the new version of the governance model to RSI?',
    ],
    object: [
      'indstillingen af en ny version af styringsmodellen',
      'the recommendation of a new version of the governance model',
    ],
    subject: ['styringsmodellen', 'the governance model'],
    adopts: ['SYS indstiller versionen til RSI-kredsen', 'SYS recommends the version to RSI'],
    rejects: ['forslaget sendes tilbage til sekretariatet', 'the proposal is returned to the secretariat'],
    toRsi: true,
  },
  'matter-decision': {
    asks: ['Skal SYS godkende sagen?', 'Shall SYS approve the matter?'],
    object: ['sagen', 'the matter'],
    subject: ['sag', 'matter'],
    adopts: ['SYS godkender sagen', 'SYS approves the matter'],
    rejects: ['sagen ikke er godkendt', 'the matter is not approved'],
  },
  'matter-recommendation': {
    asks: ['Skal SYS indstille sagen til RSI-kredsen?', 'Shall SYS recommend the matter to RSI?'],
    object: ['indstillingen af sagen til RSI-kredsen', 'the recommendation of the matter to the RSI circle'],
    subject: ['sag', 'matter'],
    adopts: ['SYS indstiller sagen til RSI-kredsen', 'SYS recommends the matter to RSI'],
    rejects: ['sagen ikke indstilles og slutter', 'the matter is not recommended and ends'],
    toRsi: true,
  },
  'quarterly-expenses': {
    asks: ['Skal SYS godkende kvartalets udgifter?', "Shall SYS approve the quarter's expenses?"],
    object: ['godkendelsen af kvartalets udgifter', 'the approval of the expenses of the quarter'],
    subject: ['kvartalets udgifter', 'the expenses of the quarter'],
    adopts: ['SYS godkender kvartalets udgifter', "SYS approves the quarter's expenses"],
    rejects: ['rapporten sendes tilbage til FSA', 'the report is returned to the FSA'],
  },
  'financial-follow-up': {
    asks: [
      'Skal SYS godkende regnskabet og de ønskede overførsler?',
      'Shall SYS approve the accounts and the requested carry-over?',
    ],
    object: ['økonomiopfølgningen', 'the financial follow-up'],
    subject: ['regnskab og overførsler', 'accounts and carry-over'],
    adopts: [
      'SYS godkender regnskabet og de ønskede overførsler',
      'SYS approves the accounts and the requested carry-over',
    ],
    rejects: [
      'overførslerne afvises, og pengene går tilbage til regionerne',
      'the carry-over is rejected and the money goes back to the regions',
    ],
  },
} as const satisfies Readonly<Record<string, QuestionTerms>>;
export type Question = keyof typeof questions;

export const isQuestion = (question: string): question is Question => Object.hasOwn(questions, question);
const termsOf = (question: string | undefined): QuestionTerms | undefined =>
  question !== undefined && isQuestion(question) ? questions[question] : undefined;

/** What a ballot asks; a question written out stands as it is. */
export function questionName(question: string, lang: Language): string {
  const terms = termsOf(question);
  return terms === undefined ? question : inLanguage(terms.asks, lang);
}

/** «førstebehandling»; undefined for a question that is written out. */
export function questionSubject(question: string, lang: Language): string | undefined {
  const subject = termsOf(question)?.subject;
  return subject && inLanguage(subject, lang);
}

/** Whether a yes of SYS to the question recommends the case to the RSI circle. */
export const recommendsToRsi = (question: string | undefined): boolean => termsOf(question)?.toRsi === true;

/** What a yes and a no lead to; a question written out is about a change request. */
export const askedAbout = (question: string | undefined): Pick<QuestionTerms, 'adopts' | 'rejects'> =>
  termsOf(question) ?? questions.approve;
