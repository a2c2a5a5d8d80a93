import { duty } from '../duties/duty.ts';
import { z } from 'zod';
import { lineId } from '../annual-budget/budget.ts';
import { rsiChargeNames } from '../terms/rsi-charges.ts';
import { rsiCharges } from './charge.ts';
import { choice, kronerAbove, line, onPage, optional, own, someOfCase } from '../forms/field.ts';

/** What a decision of RSI asks of people. */
export const rsiDecisionDuties = {
  'rsi-decision-recording': duty({
    owner: 'secretariat',
    businessDays: 20,
    title: [
      'Registrér RSI-kredsens afgørelse efter referatet',
      'Record the decision of the RSI circle from its minutes',
    ],
    question: ['RSI-kredsens afgørelse', 'Decision of the RSI circle'],
    fields: {
      reference: line('Referat og punkt', 'Minutes and item', [
        'Fx RSI-møde 12. december 2027, pkt. 4',
        'For example RSI meeting 12 December 2027, item 4',
      ]),
    },
    choices: {
      approved: {
        label: ['Godkendt', 'Approved'],
        leads: ['Gælder, når RSI-kredsen har bekræftet.', 'Stands when RSI has confirmed.'],
        fields: {
          /** A change request above SYS' limit: who pays it; without one as the policy says (A-13). */
          charge: optional(
            choice(
              'Hvem betaler opgaven?',
              'Who pays for the task?',
              rsiCharges.map((one) => [one, ...rsiChargeNames[one]] as const),
            ),
          ),
        },
      },
      inPart: {
        label: ['Delvist godkendt', 'Approved in part'],
        leads: [
          'Vælg de linjer, der udgår, eller skriv rammens beløb. Skriv begrundelsen.',
          'Choose the lines that are left out, or write the amount of the frame. Give the reason.',
        ],
        comment: 'required',
        fields: {
          /** A budget: the lines of part B that are left out. */
          struck: optional(
            onPage(
              own('Udelades af del B', 'Left out of part B', z.array(lineId).min(1).max(400)),
              someOfCase(
                'Linjer i del B, som RSI udelod (kun ved delvis godkendelse)',
                'Lines of part B that RSI left out (only when approved in part)',
              ),
            ),
          ),
          /** The frame: the amount that is granted. */
          amountOre: optional(
            kronerAbove(0)(
              'Rammens beløb, når RSI-kredsen fastsatte et andet',
              'Amount of the frame, when RSI fixed another',
            ),
          ),
        },
      },
      returned: {
        label: ['Hjemvist til SYS', 'Returned to SYS'],
        leads: ['SYS behandler sagen igen. Skriv begrundelsen.', 'SYS treats the case again. Give the reason.'],
        comment: 'required',
      },
      refused: {
        label: ['Afslået', 'Refused'],
        leads: [
          'Sagen slutter, når RSI-kredsen har bekræftet. Skriv begrundelsen.',
          'The case ends when RSI has confirmed. Give the reason.',
        ],
        comment: 'required',
      },
    },
  }),
  'rsi-decision-confirmation': duty({
    owner: 'rsi',
    businessDays: 10,
    title: ['Bekræft den registrerede afgørelse i RSI-kredsen', 'Confirm the recorded decision of the RSI circle'],
    question: ['Er afgørelsen registreret rigtigt?', 'Is the decision recorded correctly?'],
    choices: {
      confirm: { label: ['Bekræft', 'Confirm'], leads: ['Afgørelsen gælder.', 'The decision stands.'] },
      correct: {
        label: ['Skal rettes', 'Needs correction'],
        leads: [
          'Sekretariatet registrerer igen. Skriv hvad der er forkert.',
          'The secretariat records it again. Say what is wrong.',
        ],
        comment: 'required',
      },
    },
  }),
};
