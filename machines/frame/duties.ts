import { duty } from '../duties/duty.ts';
import { kronerAbove, textUpTo } from '../forms/field.ts';

/** What the frame asks of the secretariat. */
export const frameDuties = {
  'frame-proposal': duty({
    owner: 'secretariat',
    businessDays: 10,
    title: [
      'Foreslå årets økonomiske ramme for vedligehold og videreudvikling',
      "Propose the year's financial frame for maintenance and further development",
    ],
    question: ['Forslaget', 'The proposal'],
    choices: {
      propose: {
        label: ['Foreslå rammen', 'Propose the frame'],
        leads: [
          'SYS tager stilling sammen med budgetterne og indstiller til RSI-kredsen.',
          'SYS considers it together with the budgets and recommends to RSI.',
        ],
        fields: {
          amountOre: kronerAbove(0)('Rammens beløb', 'Amount of the frame', [
            'I kroner, fx 12.000.000',
            'In kroner, for example 12.000.000',
          ]),
          motivation: textUpTo(10_000)('Hvad rammen bygger på', 'What the frame rests on'),
        },
      },
    },
  }),
};
