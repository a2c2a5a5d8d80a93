import { formatDate } from '../../../machines/governance/date-words.ts';
import { roleName } from '../../../machines/terms/roles.ts';
import type { LetterData } from '../data.ts';
import { described } from '../escalation-facts.ts';
import type { Block } from '../content.ts';
import type { LetterFacts } from '../facts.ts';
import { taskTopic } from '../task-topic.ts';

/** Who is to do a task: a person by the id in the register, a region or a role by name. */
function ownerOf(task: LetterData, { regions, people }: LetterFacts): string {
  const [person, region, role] = [task.text('person'), task.text('region'), task.text('role')];
  if (person !== undefined) return people.get(person) ?? person;
  return region === undefined ? roleName(role ?? '', 'da') : (regions.get(region) ?? region);
}

/** The decision as it was written down, for RSI's contact to compare with. */
function recordedDecision(facts: LetterFacts): readonly Block[] {
  const { data } = facts;
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
                  `Opgave senest ${formatDate(one.text('due') ?? '')} (${ownerOf(one, facts)})`,
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
