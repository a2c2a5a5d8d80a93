import { described } from '../escalation-facts.ts';
import type { Block } from '../content.ts';
import type { LetterFacts } from '../facts.ts';
import { taskTopic } from '../task-topic.ts';

/** The decision as it was written down, for RSI's contact to compare with. */
function recordedDecision({ data }: LetterFacts): readonly Block[] {
  const decision = data.part('decision');
  const answer = decision.part('answer');
  const reference = decision.text('reference');
  const wording = answer.text('decision');
  const tasks = answer.parts('followUps');
  return [
    ...(wording === undefined ? [] : [{ quote: wording, of: 'Registreret afgørelse' }]),
    ...(reference === undefined ? [] : [{ facts: [['Reference', reference] as const] }]),
    ...(tasks.length === 0
      ? []
      : [
          {
            facts: tasks.map(
              (one) =>
                [
                  `Opgave senest ${one.text('due') ?? ''} (${one.text('person') ?? one.text('region') ?? one.text('role') ?? ''})`,
                  one.text('what') ?? '',
                ] as const,
            ),
          },
        ]),
  ];
}

/** RSI's contact confirms what was recorded; after that it is final. */
export const escalationConfirmation = taskTopic({
  what: 'bekræft afgørelse',
  ask: () => 'Sekretariatet har registreret RSI-kredsens afgørelse. Du bedes bekræfte eller rette den:',
  because: () => 'Du får mailen, fordi du er RSI-kredsens kontaktperson.',
  action: 'Se den registrerede afgørelse og bekræft den',
  shows: {},
  more: (facts) => [...recordedDecision(facts), ...described(facts)],
  consequence: () => 'Afgørelsen får ikke virkning, og opgaverne går ikke i gang, før den er bekræftet.',
  notes: ['Skal noget rettes, skal du skrive hvad.'],
  short: 'Bekræft RSI-kredsens afgørelse af en eskalering',
});
