import type { LetterFacts } from './facts.ts';

/** What SYS is asked about a case, in the words of its letters. */
export interface Question {
  /** Of the subject of a ballot, e.g. `stem, 1. behandling`. */
  readonly vote: string;
  /** What SYS has before it, as an object: «sætte førstebehandlingen af driftsbudgettet på SYS’ møde». */
  readonly matter: string;
  /** Of the subject of the secretariat's task. */
  readonly what: string;
  /** «SYS bedes i skriftlig behandling …». */
  readonly ask: string;
  /** What the secretariat's delay means. */
  readonly delay: string;
  /** What a vote means, and what comes of a majority against. */
  readonly meaning: string;
}

const questions: Readonly<Record<string, Question>> = {
  approve: {
    vote: 'stem',
    matter: 'ændringsønsket',
    what: 'SYS’ behandling',
    ask: 'tage stilling til:',
    delay: 'SYS tager ikke stilling til ændringsønsket, før behandlingen er planlagt.',
    meaning: 'Er der ikke flertal for ændringsønsket, er det afvist.',
  },
  'recommend-to-rsi': {
    vote: 'stem',
    matter: 'ændringsønsket',
    what: 'SYS’ behandling',
    ask: 'tage stilling til, om ændringsønsket skal indstilles til RSI-kredsen:',
    delay: 'RSI-kredsen kan ikke tage stilling til ændringsønsket, før SYS har indstillet det.',
    meaning: 'Er der ikke flertal for indstillingen, er ændringsønsket afvist.',
  },
  'budget-first-reading': {
    vote: 'stem, 1. behandling',
    matter: 'førstebehandlingen af driftsbudgettet',
    what: '1. behandling',
    ask: 'førstebehandle driftsbudgettet, som forretningsstyregruppen har godkendt og indstillet:',
    delay:
      'Driftsbudgettet er ikke førstebehandlet til tiden. Fristoverskridelsen meddeles, og forsinkelsen tælles i dage. Førstebehandlingen kan stadig ske.',
    meaning:
      'Et driftsbudget kan ikke afvises: er der ikke flertal for det, sendes det tilbage til forretningsstyregruppen.',
  },
  'budget-second-reading': {
    vote: 'stem, 2. behandling',
    matter: 'andenbehandlingen af driftsbudgettet',
    what: '2. behandling',
    ask: 'andenbehandle driftsbudgettet og tage stilling til, om det skal indstilles til RSI-kredsen:',
    delay:
      'SYS har ikke godkendt driftsbudgettet til tiden, og RSI-kredsen kan ikke tage stilling til det. Fristoverskridelsen meddeles, og forsinkelsen tælles i dage.',
    meaning: 'Et driftsbudget kan ikke afvises: er der ikke flertal for det, sendes det tilbage til FSA.',
  },
  frame: {
    vote: 'stem',
    matter: 'indstillingen af den økonomiske ramme',
    what: 'SYS’ indstilling',
    ask: 'tage stilling til, om den økonomiske ramme skal indstilles til RSI-kredsen:',
    delay: 'RSI-kredsen kan ikke bevilge rammen, og der er ingen penge at disponere, når året begynder.',
    meaning: 'Er der ikke flertal for rammen, sendes forslaget tilbage til sekretariatet.',
  },
  'model-revision': {
    vote: 'stem',
    matter: 'indstillingen af en ny version af styringsmodellen',
    what: 'SYS’ indstilling',
    ask: 'tage stilling til, om den nye version af styringsmodellen skal indstilles til RSI-kredsen:',
    delay:
      'RSI-kredsen kan ikke tage stilling til den nye version. Er det ikke sket inden dens dag, skal den have en ny.',
    meaning: 'Er der ikke flertal for den nye version, sendes forslaget tilbage til sekretariatet. RSI-kredsen afgør.',
  },
  'matter-decision': {
    vote: 'stem',
    matter: 'sagen',
    what: 'SYS’ afgørelse',
    ask: 'tage stilling til sagen:',
    delay: 'Sagen er ikke afgjort, og intet ændres.',
    meaning: 'Er der ikke flertal for sagen, er den slut.',
  },
  'matter-recommendation': {
    vote: 'stem',
    matter: 'indstillingen af sagen til RSI-kredsen',
    what: 'SYS’ indstilling',
    ask: 'tage stilling til, om sagen skal indstilles til RSI-kredsen:',
    delay: 'RSI-kredsen kan ikke tage stilling til sagen, før SYS har indstillet den.',
    meaning: 'Er der ikke flertal for indstillingen, er sagen slut.',
  },
  'quarterly-expenses': {
    vote: 'stem om udgifter',
    matter: 'godkendelsen af kvartalets udgifter',
    what: 'udgifter',
    ask: 'godkende kvartalets udgifter:',
    delay: 'Kvartalets udgifter er ikke godkendt og kommer ikke med i årets forbrug.',
    meaning: 'Er der ikke flertal for udgifterne, sendes rapporten tilbage til FSA.',
  },
  'meeting-item': {
    vote: 'stem på mødet',
    matter: 'punktet på mødet',
    what: 'afstemning',
    ask: 'på mødet tage stilling til punktet nedenfor:',
    delay: 'Punktet er ikke afgjort.',
    meaning: 'Afstemningen slutter, når alle har stemt, eller når formanden konkluderer.',
  },
  'financial-follow-up': {
    vote: 'stem',
    matter: 'økonomiopfølgningen',
    what: 'SYS’ afgørelse',
    ask: 'tage stilling til årets regnskab og ønskerne om overførsel til næste år:',
    delay: 'Årets regnskab er ikke afsluttet. Beløb, der ønskes overført, er reserveret og kan ikke bruges.',
    meaning: 'Er der ikke flertal for overførslen, føres beløbet tilbage til dem, der har betalt det.',
  },
};

const byMachine: Readonly<Record<string, string>> = {
  frame: 'frame',
  'model-revision': 'model-revision',
  'quarterly-report': 'quarterly-expenses',
  'financial-follow-up': 'financial-follow-up',
};

/** The question that a letter's ballot or decision is about. */
export function questionOf({ data, proposal, case: row }: LetterFacts): Question | undefined {
  const ofBudget = proposal.text('stage') === 'secondReading' ? 'budget-second-reading' : 'budget-first-reading';
  const ofRequest = row.level === 'rsi' ? 'recommend-to-rsi' : 'approve';
  const own: Readonly<Record<string, string>> = {
    'annual-budget': ofBudget,
    'change-request': ofRequest,
    ...byMachine,
  };
  const key = data.text('question') ?? own[row.machine];
  return key !== undefined && Object.hasOwn(questions, key) ? questions[key] : undefined;
}
