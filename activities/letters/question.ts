import { isQuestion, type Question, questions } from '../../machines/terms/questions.ts';
import type { LetterFacts } from './facts.ts';

/** What only the letters say of a question to SYS, beside its terms. */
interface Sentences {
  /** Of the subject of a ballot, e.g. `stem, 1. behandling`. */
  readonly vote: string;
  /** Of the subject of the secretariat's task. */
  readonly what: string;
  /** «SYS bedes i skriftlig behandling …». */
  readonly ask: string;
  /** What the secretariat's delay means. */
  readonly delay: string;
}

const sentences: Readonly<Record<Question, Sentences>> = {
  approve: {
    vote: 'stem',
    what: 'SYS’ behandling',
    ask: 'tage stilling til:',
    delay: 'SYS tager ikke stilling til ændringsønsket, før behandlingen er planlagt.',
  },
  'recommend-to-rsi': {
    vote: 'stem',
    what: 'SYS’ behandling',
    ask: 'tage stilling til, om ændringsønsket skal indstilles til RSI-kredsen:',
    delay: 'RSI-kredsen kan ikke tage stilling til ændringsønsket, før SYS har indstillet det.',
  },
  'budget-first-reading': {
    vote: 'stem, 1. behandling',
    what: '1. behandling',
    ask: 'førstebehandle driftsbudgettet, som forretningsstyregruppen har godkendt og indstillet:',
    delay:
      'Driftsbudgettet er ikke førstebehandlet til tiden. Fristoverskridelsen meddeles, og forsinkelsen tælles i dage. Førstebehandlingen kan stadig ske.',
  },
  'budget-second-reading': {
    vote: 'stem, 2. behandling',
    what: '2. behandling',
    ask: 'andenbehandle driftsbudgettet og tage stilling til, om det skal indstilles til RSI-kredsen:',
    delay:
      'SYS har ikke godkendt driftsbudgettet til tiden, og RSI-kredsen kan ikke tage stilling til det. Fristoverskridelsen meddeles, og forsinkelsen tælles i dage.',
  },
  frame: {
    vote: 'stem',
    what: 'SYS’ indstilling',
    ask: 'tage stilling til, om den økonomiske ramme skal indstilles til RSI-kredsen:',
    delay: 'RSI-kredsen kan ikke bevilge rammen, og der er ingen penge at disponere, når året begynder.',
  },
  'model-revision': {
    vote: 'stem',
    what: 'SYS’ indstilling',
    ask: 'tage stilling til, om den nye version af styringsmodellen skal indstilles til RSI-kredsen:',
    delay:
      'RSI-kredsen kan ikke tage stilling til den nye version. Er det ikke sket inden dens dag, skal den have en ny.',
  },
  'matter-decision': {
    vote: 'stem',
    what: 'SYS’ afgørelse',
    ask: 'tage stilling til sagen:',
    delay: 'Sagen er ikke afgjort, og intet ændres.',
  },
  'matter-recommendation': {
    vote: 'stem',
    what: 'SYS’ indstilling',
    ask: 'tage stilling til, om sagen skal indstilles til RSI-kredsen:',
    delay: 'RSI-kredsen kan ikke tage stilling til sagen, før SYS har indstillet den.',
  },
  'quarterly-expenses': {
    vote: 'stem om udgifter',
    what: 'udgifter',
    ask: 'godkende kvartalets udgifter:',
    delay: 'Kvartalets udgifter er ikke godkendt og kommer ikke med i årets forbrug.',
  },
  'meeting-item': {
    vote: 'stem på mødet',
    what: 'afstemning',
    ask: 'på mødet tage stilling til punktet nedenfor:',
    delay: 'Punktet er ikke afgjort.',
  },
  'financial-follow-up': {
    vote: 'stem',
    what: 'SYS’ afgørelse',
    ask: 'tage stilling til årets regnskab og ønskerne om overførsel til næste år:',
    delay: 'Årets regnskab er ikke afsluttet. Beløb, der ønskes overført, er reserveret og kan ikke bruges.',
  },
};

/** What SYS is asked about a case, in the words of its letters. */
interface LetterQuestion extends Sentences {
  /** What SYS has before it: «førstebehandlingen af driftsbudgettet». */
  readonly object: string;
  /** What comes of a majority against. */
  readonly meaning: string;
}

const ofMachine: Readonly<Partial<Record<string, Question>>> = {
  frame: 'frame',
  'model-revision': 'model-revision',
  'quarterly-report': 'quarterly-expenses',
  'financial-follow-up': 'financial-follow-up',
};

/** What the letter's ballot or decision asks: as the machine said it, else by the case. */
function askedIn({ data, case: row }: LetterFacts): Question | undefined {
  const asked = data.text('question');
  if (asked !== undefined) return isQuestion(asked) ? asked : undefined;
  if (row.machine === 'annual-budget')
    return row.view.stage === 'secondReading' ? 'budget-second-reading' : 'budget-first-reading';
  if (row.machine === 'change-request') return row.level === 'rsi' ? 'recommend-to-rsi' : 'approve';
  return ofMachine[row.machine];
}

function meaningOf(question: Question): string {
  if (question === 'meeting-item') return 'Afstemningen slutter, når alle har stemt, eller når formanden konkluderer.';
  const { adopts, rejects } = questions[question];
  const budget = question.startsWith('budget-') ? 'Et driftsbudget kan ikke afvises. ' : '';
  return `${budget}Er der ikke flertal for, at ${adopts[0]}, betyder det, at ${rejects[0]}.`;
}

/** The question that a letter's ballot or decision is about. */
export function questionOf(facts: LetterFacts): LetterQuestion | undefined {
  const asked = askedIn(facts);
  return asked && { ...sentences[asked], object: questions[asked].object[0], meaning: meaningOf(asked) };
}
