type Pair = readonly [da: string, en: string];

/** What a decision of SYS leads to, by kind of case. */
export const decisionLeads: Readonly<Record<string, Pair>> = {
  'change-request': [
    'Godkendt: beløbet disponeres inden for rammen, eller sagen går til RSI-kredsen, når beløbet er over grænsen. Afvist: sagen slutter. Hjemvist: FSA gør den færdig igen. Udskudt: den venter på listen.',
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
    'Godkendt: alle overførsler bevilges. Delvist: skriv for hver linje, hvad der bevilges. Afvist: pengene går tilbage til regionerne. Hjemvist: regnskabet rettes.',
    'Approved: all carry-over is granted. In part: write for each line what is granted. Rejected: the money goes back to the regions. Returned: the accounts are corrected.',
  ],
  'model-revision': [
    'Godkendt: versionen indstilles til RSI-kredsen, som afgør. Hjemvist: sekretariatet retter forslaget. Udskudt: det venter på et senere møde.',
    'Approved: the version is recommended to RSI, which decides. Returned: the secretariat corrects the proposal. Postponed: it waits for a later meeting.',
  ],
  matter: [
    'Godkendt: sagen går videre eller får virkning. Afvist: den slutter. Hjemvist: tilbage til det foregående trin med begrundelsen. Udskudt: den venter på et senere møde.',
    'Approved: the matter goes on or takes effect. Rejected: it ends. Returned: one step back with the reason. Postponed: it waits for a later meeting.',
  ],
  frame: [
    'Godkendt: rammen indstilles til RSI-kredsen. Hjemvist: sekretariatet udarbejder et nyt forslag. Udskudt: den venter på et senere møde.',
    'Approved: the frame is recommended to RSI. Returned: the secretariat makes a new proposal. Postponed: it waits for a later meeting.',
  ],
};
