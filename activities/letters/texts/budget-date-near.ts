import { deadlineOr, nextStep } from '../budget-words.ts';
import { caseFacts } from '../case-facts.ts';
import type { LetterFacts } from '../facts.ts';
import { standing } from '../standing.ts';
import type { Topic } from '../topic.ts';

const isFinal = ({ data }: LetterFacts): boolean => data.text('date') === 'final';
const what = (facts: LetterFacts): string => (isFinal(facts) ? '2. behandling' : '1. behandling');
const reading = (facts: LetterFacts): string => (isFinal(facts) ? 'andenbehandle' : 'førstebehandle');

/** 31 May or 30 September comes near: told to whoever owes the next step (R-052, A-46). The date is SYS'; the reader's own task has its own calendar entry. */
export const budgetDateNear: Topic = {
  kinds: ['reminder'],
  subject: (facts) => ({ lead: 'Budgetfrist:', what: what(facts), deadline: true }),
  sections: (facts) => {
    const { year } = facts;
    const next = nextStep(facts);
    const stands = standing(facts);
    return [
      {
        heading: 'Fristen nærmer sig',
        blocks: [
          {
            paragraph: `SYS skal ${reading(facts)} driftsbudgettet for ${year} senest ${deadlineOr(facts, isFinal(facts) ? 'final' : 'first')}. Det er ikke sket endnu.`,
          },
          ...(next === undefined
            ? []
            : [
                {
                  facts: [
                    ['Næste skridt', next.step],
                    ['Ansvarlig for næste skridt', next.owner],
                  ] as const,
                },
              ]),
          { facts: caseFacts(facts, { recommendation: true }) },
        ],
      },
      {
        heading: 'Hvis fristen ikke overholdes',
        blocks: [
          {
            paragraph: isFinal(facts)
              ? `Formanden for SYS, RSI-kredsens kontaktperson, forretningsstyregruppens formand og sekretariatet får besked. Er budgettet ikke godkendt den 1. januar ${year}, gælder kun del A fra ${year - 1}.`
              : 'Overskridelsen meddeles forretningsstyregruppens formand, den systemansvarlige region, formanden for SYS og sekretariatet, og forsinkelsen tælles i dage. Førstebehandlingen kan stadig ske.',
          },
        ],
      },
      {
        heading: 'Derfor får du mailen',
        blocks: stands.length > 0 ? stands : [{ paragraph: 'Du får mailen, fordi næste skridt med budgettet er dit.' }],
      },
    ];
  },
  action: 'Se budgettet og dit næste skridt',
  notes: () => ['Du kan ikke løse opgaven ved at svare på denne mail.'],
  short: (facts) =>
    `${nextStep(facts)?.step.replace(/\.$/, '') ?? 'Før budgettet videre'}, så SYS kan ${reading(facts)} det i tide`,
};
