import { formatDeadline } from '../../machines/governance/calendar.ts';
import { duties, type DutyName } from '../../machines/duties.ts';
import { defined } from '../../machines/governance/defined.ts';
import type { Duty } from '../../machines/governance/duty.ts';
import { proposedAnswer } from '../../machines/terms/index.ts';
import { sentNow } from '../../machines/governance/ladder.ts';
import { originalDate } from './budget-words.ts';
import type { Block, Section } from './content.ts';
import { caseFacts } from './case-facts.ts';
import type { CaseFactsForm } from './fact.ts';
import type { LetterFacts } from './facts.ts';
import { standing } from './standing.ts';
import type { Topic } from './topic.ts';

/** The words of a duty; the frame around them is the same for all. */
export interface TaskWords {
  /** Words before the number of a change request; a duty that only other cases have leaves it out. */
  readonly lead?: string;
  /** Words after the name of any other case, e.g. `udkast`. */
  readonly what?: string | ((facts: LetterFacts) => string);
  /** The ask, ending in a colon: the facts of the case follow. */
  readonly ask: (facts: LetterFacts) => string;
  /** Why the reader gets it: explains the role to somebody new in it (letters-and-links §3). */
  readonly because: (facts: LetterFacts) => string;
  readonly action: string;
  readonly shows: CaseFactsForm;
  /** What happens when the deadline passes without an answer. */
  readonly consequence: (facts: LetterFacts) => string;
  /** Further words of others that belong to the case, e.g. the region's opinion. */
  readonly quotes?: readonly (readonly [key: string, of: string])[];
  readonly notes?: readonly string[] | ((facts: LetterFacts) => readonly string[]);
  /** Further facts and words of others that are shown under those of the case. */
  readonly more?: (facts: LetterFacts) => readonly Block[];
  /** What `data.reason` is the reason of, where it is not plain. */
  readonly reasonOf?: string;
  /** One line in a digest. */
  readonly short: string | ((facts: LetterFacts) => string);
  /** The first letter is an escalation and leaves at once (A-37). */
  readonly urgent?: true;
  /** Votes are not answered by mail, other tasks neither: the sentence differs. */
  readonly vote?: boolean;
  /** What is asked is done at once: nothing is entered in the calendar. */
  readonly today?: true;
  /** The letter is about several open tasks of this duty in the case; its link is that of the first. */
  readonly taskOf?: DutyName;
}

function opening(words: TaskWords, facts: LetterFacts): readonly Block[] {
  const { letter, deadline } = facts;
  const byHand =
    letter.rung === sentNow
      ? [{ paragraph: 'Sekretariatet skriver nu til dig om opgaven, ud over de faste påmindelser.' }]
      : [];
  if (letter.kind === 'reminder')
    return [
      ...byHand,
      { paragraph: `Vi mangler dit svar${deadline ? `. Fristen er ${formatDeadline(deadline)}` : ''}.` },
      { paragraph: words.ask(facts) },
    ];
  if (letter.kind === 'overdue')
    return [
      ...byHand,
      {
        paragraph: `Fristen er overskredet${deadline ? `: den var ${formatDeadline(deadline)}` : ''}. Opgaven venter stadig på dig.`,
      },
      { paragraph: words.ask(facts) },
    ];
  return [...movedDate(facts), { paragraph: words.ask(facts) }];
}

/** The deadline of a task that the reader has already was moved by decision (A-27). */
function movedDate({ data, deadline, movedFrom }: LetterFacts): readonly Block[] {
  const reason = data.text('moved');
  if (reason === undefined) return [];
  const original = originalDate(deadline);
  const from =
    movedFrom !== undefined
      ? ` fra ${formatDeadline(movedFrom)}`
      : original === undefined
        ? ''
        : ` (oprindeligt ${original})`;
  const to = deadline === undefined ? '' : ` til ${formatDeadline(deadline)}`;
  return [
    {
      paragraph: `Fristen er flyttet${from}${to}.${movedFrom === undefined ? '' : ' Opgaven er den samme, og dit link virker stadig.'}`,
    },
    { quote: reason, of: 'Begrundelse for flytningen' },
  ];
}

/** What the FSA wrote down for the group, for the chair to see before answering (A-18). */
function recordedAnswer({ data }: LetterFacts): readonly Block[] {
  const answer = data.part('recorded');
  const choice = proposedAnswer(answer.text('choice') ?? '', 'da');
  if (choice === undefined) return [];
  const rank = answer.whole('rank');
  const comment = answer.text('assessment') ?? answer.text('comment');
  return [
    {
      facts: [
        ['FSA har registreret gruppens beslutning', `${choice}${rank === undefined ? '' : `, prioritet ${rank}`}`],
      ],
    },
    ...(comment === undefined ? [] : [{ quote: comment, of: 'Registreret begrundelse' }]),
  ];
}

/** A fallback of a vacant role is told when the duty is the role's own: all they can do is to have the role filled (A-53). */
function ownCompetence({ letter, data }: LetterFacts): readonly Block[] {
  const duty: Duty | undefined = Object.hasOwn(duties, letter.about) ? duties[letter.about as DutyName] : undefined;
  if (data.text('vacantRole') === undefined || duty?.notByFallback !== true) return [];
  return [
    {
      paragraph:
        'Opgaven er rollens egen, så du kan ikke svare for den. Sørg for, at rollen bliver besat, og at det står i registeret.',
    },
  ];
}

function sections(words: TaskWords, facts: LetterFacts): readonly Section[] {
  const quotes = [
    ...(words.quotes ?? []),
    ['comment', 'Bemærkning'] as const,
    ['reason', words.reasonOf ?? 'Begrundelse'] as const,
  ].flatMap(([key, of]): Block[] => {
    const quote = facts.data.text(key);
    return quote === undefined ? [] : [{ quote, of }];
  });
  const stands = standing(facts);
  // Whoever stands in for another does not hold the role that the usual explanation speaks of.
  const why: readonly Block[] =
    stands.length > 0 ? [...stands, ...ownCompetence(facts)] : [{ paragraph: words.because(facts) }];
  return [
    {
      heading: 'Du bedes',
      blocks: [
        ...opening(words, facts),
        { facts: caseFacts(facts, { ...words.shows, deadline: true }) },
        ...recordedAnswer(facts),
        ...(words.more?.(facts) ?? []),
        ...quotes,
      ],
    },
    {
      heading: facts.letter.kind === 'overdue' ? 'Så længe du ikke har svaret' : 'Hvis fristen ikke overholdes',
      blocks: [{ paragraph: words.consequence(facts) }],
    },
    { heading: 'Derfor får du mailen', blocks: why },
  ];
}

/** A duty's letters: the task itself, its reminders, and the notices after the deadline (letters-and-links §6, §7). */
export function taskTopic(words: TaskWords): Topic {
  return {
    kinds: ['task', 'reminder', 'overdue', ...(words.urgent === true ? (['escalation'] as const) : [])],
    subject: (facts) => ({
      lead: words.lead ?? 'Opgave i',
      ...(words.what !== undefined && { what: typeof words.what === 'string' ? words.what : words.what(facts) }),
      deadline: true,
    }),
    sections: (facts) => sections(words, facts),
    action: words.action,
    short: words.short,
    ...(words.today === true ? {} : { calendar: 'publish' as const }),
    ...defined({ taskOf: words.taskOf }),
    notes: (facts) => [
      ...((typeof words.notes === 'function' ? words.notes(facts) : words.notes) ?? []),
      ...(facts.letter.kind === 'task' || facts.letter.kind === 'escalation'
        ? []
        : ['Har du brug for mere tid, kan du skrive det til sekretariatet på siden. Det flytter ikke fristen.']),
      words.vote
        ? 'Du kan ikke stemme ved at svare på denne mail.'
        : 'Du kan ikke løse opgaven ved at svare på denne mail.',
    ],
  };
}
