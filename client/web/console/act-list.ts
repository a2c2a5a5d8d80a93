import type { Role } from '../../../machines/governance/people.ts';
import type { CaseRow, Person, TaskRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

type Pair = readonly [da: string, en: string];

/** An act on a case: the event the case must accept, what it leads to, and who may do it by the register. */
export interface Act {
  readonly event: string;
  readonly title: Pair;
  readonly leads: Pair;
  readonly button: Pair;
  readonly roles: readonly (Role | 'staff')[];
  /** Shown once more before it is carried out. */
  readonly reviewed?: true;
}

export const acts = {
  procedure: {
    event: 'openWrittenProcedure',
    title: ['Åbn skriftlig behandling i SYS', 'Open a written procedure in SYS'],
    leads: [
      'Hvert medlem af SYS får et personligt link og stemmer inden fristen. Ønsker et medlem det, kommer sagen på et møde i stedet.',
      'Each member of SYS gets a personal link and votes before the deadline. If a member wants it, the case goes to a meeting instead.',
    ],
    button: ['Åbn behandlingen', 'Open the procedure'],
    roles: ['secretariat'],
  },
  decision: {
    event: 'recordDecision',
    title: ["Registrér SYS' beslutning fra et møde", 'Record a decision of SYS from a meeting'],
    leads: [
      'Sagen følger beslutningen, og parterne får besked.',
      'The case follows the decision, and the parties are told.',
    ],
    button: ['Registrér', 'Record'],
    roles: ['secretariat'],
  },
  withdrawMatter: {
    event: 'withdrawMatter',
    title: ['Træk sagen tilbage', 'Withdraw the matter'],
    leads: [
      'Sagen slutter uden afgørelse, åbne opgaver og stemmer bortfalder, og parterne får besked. Det kan ikke fortrydes.',
      'The matter ends undecided, open tasks and votes lapse, and the parties are told. It cannot be undone.',
    ],
    button: ['Træk tilbage', 'Withdraw'],
    roles: ['secretariat', 'proposer'],
  },
  waiveHearing: {
    event: 'waiveHearing',
    title: ['Slut høringen før tid', 'End the hearing early'],
    leads: [
      'Brugergruppens opgaver lukkes, og FSA kan arbejde videre. Skriv hvorfor.',
      'The tasks of the user group are closed and the FSA can go on. Say why.',
    ],
    button: ['Slut høringen', 'End the hearing'],
    roles: ['secretariat', 'fsa', 'staff'],
  },
  reassign: {
    event: 'reassign',
    title: ['Giv en opgave videre', 'Pass a task on'],
    leads: [
      'Den valgte får opgaven med eget link og samme frist, og det gamle link lukker. Der kan vælges blandt dem, som har rollen i registeret.',
      'The chosen person gets the task with a link of their own and the same deadline, and the old link closes. The choice is among those who hold the role in the register.',
    ],
    button: ['Giv opgaven videre', 'Pass the task on'],
    roles: ['secretariat'],
    reviewed: true,
  },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];

type Fields = Readonly<Record<string, Pair>>;
const reason: Fields = { reason: ['Begrundelse', 'Reason'] };
const reference: Fields = { reference: ['Referat og punkt', 'Minutes and item'] };

/** What an act cannot do without, beside who does it: fields and their labels. */
export const neededFor: Partial<Readonly<Record<ActName, Fields>>> = {
  reassign: { task: ['Opgave og ny person', 'Task and new person'] },
  decision: reference,
  withdrawMatter: reason,
  waiveHearing: reason,
};

/** An open task, and those whom it can be passed on to. */
export interface Passing {
  readonly task: TaskRow;
  readonly heirs: readonly Person[];
}

/** Who may revise the request or write down what a group decided. */
export const revisers: Act['roles'] = ['fsa', 'staff', 'secretariat'];

/** Duties whose answer the FSA or the secretariat may write down for the one who confirms it. */
export const recordable = (task: TaskRow): boolean =>
  task.closedAt === undefined &&
  task.onBehalfOf === undefined &&
  [
    'fsg-decision',
    'region-decision',
    'budget-recommendation',
    'matter-recommendation-fsg',
    'matter-decision-fsg',
    'matter-decision-users',
  ].includes(task.duty);

/**
 * The events that the case takes now; what whoever raised a matter may take back is an act of its own. SYS' decision is an actor of its own: what that takes is told by the open duties.
 * Nothing when the case cannot be asked.
 */
export function allowedActs({
  case: row,
  allowed,
  openTasks,
}: {
  readonly case: Pick<CaseRow, 'machine' | 'state'>;
  readonly allowed?: readonly string[];
  readonly openTasks: readonly TaskRow[];
}): readonly string[] | undefined {
  if (allowed === undefined) return allowed;
  const has = (duty: string) => openTasks.some((task) => task.duty === duty);
  return [
    ...allowed.filter((event) => event === 'waiveHearing'),
    ...(row.machine === 'matter' && allowed.includes('withdraw') ? ['withdrawMatter'] : []),
    ...(has('sys-decision') ? ['openWrittenProcedure'] : []),
    ...(has('sys-decision') || has('sys-vote') ? ['recordDecision'] : []),
  ];
}

/** What a decision of SYS leads to, by kind of case. */
export const decisionLeads: Readonly<Record<string, Pair>> = {
  'change-request': [
    'Godkendt: beløbet disponeres af rammen, eller sagen går til RSI, når beløbet er over grænsen. Afvist: sagen slutter. Hjemvist: FSA gør den færdig igen. Udskudt: den venter på listen.',
    'Approved: the amount is committed from the frame, or the case goes to RSI when it is above the limit. Rejected: the case ends. Returned: the FSA completes it again. Postponed: it waits on the list.',
  ],
  'annual-budget': [
    'Godkendt: budgettet går videre. Hjemvist: det sendes tilbage med begrundelsen. Udskudt: det venter på et senere møde.',
    'Approved: the budget goes on. Returned: it is sent back with the reason. Postponed: it waits for a later meeting.',
  ],
  'quarterly-report': [
    'Godkendt: kvartalets udgifter bogføres. Hjemvist: FSA retter rapporten. Udskudt: den venter på et senere møde.',
    "Approved: the quarter's expenses are entered. Returned: the FSA corrects the report. Postponed: it waits for a later meeting.",
  ],
  'financial-follow-up': [
    'Godkendt: alle overførsler bevilges. Delvist: skriv for hver linje, hvad der bevilges. Afslået: pengene går tilbage til regionerne. Hjemvist: regnskabet rettes.',
    'Approved: all carry-over is granted. In part: write for each line what is granted. Refused: the money goes back to the regions. Returned: the accounts are corrected.',
  ],
  'model-revision': [
    'Godkendt: versionen indstilles til RSI, som afgør. Hjemvist: sekretariatet retter forslaget. Udskudt: det venter på et senere møde.',
    'Approved: the version is recommended to RSI, which decides. Returned: the secretariat corrects the proposal. Postponed: it waits for a later meeting.',
  ],
  matter: [
    'Godkendt: sagen går videre eller får virkning. Afslået: den slutter. Hjemvist: ét trin tilbage med begrundelsen. Udskudt: den venter på et senere møde.',
    'Approved: the matter goes on or takes effect. Refused: it ends. Returned: one step back with the reason. Postponed: it waits for a later meeting.',
  ],
  frame: [
    'Godkendt: rammen indstilles til RSI. Hjemvist: sekretariatet laver et nyt forslag. Udskudt: den venter på et senere møde.',
    'Approved: the frame is recommended to RSI. Returned: the secretariat makes a new proposal. Postponed: it waits for a later meeting.',
  ],
};

/** What SYS can decide on a kind of case. */
export const sysOutcomesOf = (machine: string): readonly string[] =>
  machine === 'financial-follow-up'
    ? ['adopted', 'inPart', 'refused', 'returned', 'postponed']
    : machine === 'matter' || machine === 'change-request'
      ? ['adopted', 'refused', 'returned', 'postponed']
      : ['adopted', 'returned', 'postponed'];

/** The people who hold one of the roles now, for «Handl som»; what they may is asked again when they act. */
export async function holdersOf(
  store: Store,
  roles: Act['roles'],
  row: Pick<CaseRow, 'id' | 'system'> | undefined,
  now: string,
): Promise<readonly Person[]> {
  const about = row ? { caseId: row.id, ...(row.system === undefined ? {} : { system: row.system }) } : {};
  const ids = new Set<string>();
  for (const role of roles) {
    if (role === 'staff') {
      for (const one of await store.holdings(now))
        if (one.role === 'staff' && one.system !== undefined && one.system === row?.system) ids.add(one.person);
    } else for (const { person } of await store.addressees(role, about, now)) ids.add(person);
  }
  return (await store.people()).filter((person) => ids.has(person.id));
}
