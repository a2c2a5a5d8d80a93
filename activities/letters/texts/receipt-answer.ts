import { duties } from '../../../machines/duties.ts';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { receiptTopic } from '../receipt-topic.ts';

const asked: Readonly<Record<string, { readonly da: string }>> = duties;
const answered: Readonly<Record<string, string>> = {
  complete: 'gjort færdigt',
  close: 'lukket',
  approve: 'godkendt',
  noCover: 'ingen dækning i driftsbudgettet',
  for: 'for',
  against: 'imod',
  reject: 'afvist',
  return: 'hjemvist',
  forward: 'fremsendt til SYS',
  approved: 'RSI-kredsen har godkendt',
  refused: 'RSI-kredsen har afslået',
  confirm: 'bekræftet',
  correct: 'skal rettes',
  delivered: 'leveret og idriftsat',
  comment: 'bemærkninger',
  noComment: 'ingen bemærkninger',
  submit: 'indsendt',
  recommend: 'godkendt og indstillet til SYS',
  propose: 'foreslået',
  inPart: 'RSI-kredsen har godkendt delvist',
  returned: 'RSI-kredsen har hjemvist',
  escalate: 'eskaleret til RSI-kredsen',
  acknowledge: 'kvitteret for modtagelsen',
  decided: 'RSI-kredsen har afgjort sagen',
  done: 'gjort',
  settled: 'den er klaret',
  received: 'modtaget',
  wish: 'ønsket på dagsordenen',
  noObjection: 'ingen indsigelser',
  object: 'indsigelse',
  uphold: 'medhold',
  dismiss: 'indsigelsen afvist',
  withdraw: 'trukket tilbage',
  refuse: 'afvist',
};

/** What the person answered to a duty, told at once. */
export const receiptAnswer = receiptTopic({
  lead: 'Dit svar om ændringsønske',
  what: 'dit svar',
  happened: ({ data, letter, task }) => {
    const duty = asked[data.text('duty') ?? task?.duty ?? '']?.da;
    const answer = data.text('choice');
    // The FSG recommends; it is SYS or RSI that approves.
    const recommends = answer === 'approve' && (data.text('duty') ?? task?.duty) === 'fsg-decision';
    const word = recommends ? 'indstillet' : (answered[answer ?? ''] ?? answer);
    const what = answer === undefined ? 'er modtaget' : `«${word}» er modtaget`;
    return `Dit svar ${what} ${formatInstant(letter.writtenAt)}.${duty === undefined ? '' : ` Opgaven var: ${duty}.`}`;
  },
  action: 'Se sagen og dit svar',
  wrong: (phone) => `Var det ikke dig? Ring til sekretariatet på ${phone}.`,
});
