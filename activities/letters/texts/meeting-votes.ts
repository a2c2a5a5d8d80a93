import { counted } from '../../../machines/terms/counted.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { LetterFacts } from '../facts.ts';
import { taskTopic } from '../task-topic.ts';

const votesOf = ({ data }: LetterFacts) => data.parts('votes');

/** All that is voted on at the meeting now: one mail, one link to one page. */
export const meetingVotes = taskTopic({
  what: (facts) => (votesOf(facts).length === 1 ? 'afstemning' : 'afstemninger'),
  ask: (facts) => `SYS bedes på mødet stemme om ${counted(votesOf(facts).length, 'items', 'da')}:`,
  because: () =>
    'Du får mailen, fordi du er medlem af SYS eller stedfortræder på mødet. Hver region har én stemme om hvert punkt.',
  action: 'Se punkterne og afgiv dine stemmer',
  shows: {},
  more: (facts) =>
    votesOf(facts).map((vote) => {
      const [amount, recommendation] = [vote.ore('amountOre'), vote.text('recommendation')];
      return {
        facts: [
          ['Punkt', `${vote.text('no') ?? ''} ${vote.text('title') ?? ''}`.trim()],
          ...(amount === undefined ? [] : [['Beløb', formatKroner(amount)] as const]),
          ...(recommendation === undefined ? [] : [['Indstilling', recommendation] as const]),
        ],
      };
    }),
  consequence: () => 'Manglende svar tæller ikke som ja, og det tæller ikke med i, om SYS er beslutningsdygtig.',
  notes: [
    'Hver stemme får sin egen kvittering. Du kan ændre en stemme, til afstemningen lukker. En stemme imod skal begrundes.',
    'En afstemning slutter, når alle har stemt, eller når formanden konkluderer.',
    'Er du inhabil i en sag, kan du vælge det på siden.',
  ],
  short: 'Stem på mødet',
  vote: true,
  /** The vote is held now: there is no day to enter in a calendar. */
  today: true,
  taskOf: 'sys-vote',
});
