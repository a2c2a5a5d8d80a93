import { changeRequestEvents } from '../../../machines/change-request/events.ts';
import { changeRequestMachine } from '../../../machines/change-request/machine.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import { answersTo, arranged, by, deadlineAt, electorate, secretariat, sysSays, votesOf } from '../search/people.ts';
import type { Data, PossibleMessage, Seen, Spec, World } from '../search/spec.ts';
import { commentsOf } from './hearing.ts';

const at = '2027-03-01T11:00:00.000Z';
/** At the edges of who decides, to the øre; and two steps of ten per cent, each within what is noted without a new decision. */
export const edges = [249_999_99, 250_000_00, 2_000_000_00, 2_000_000_01] as const;
const creeping = [275_000_00, 302_500_00] as const;
const mostRevisions = 2;

const proposalOf = (amountOre: number, title = 'Ny vagtplan') => ({
  title,
  system: 'ppj',
  amountOre,
  motivation: 'Behov',
  justification: 'Faglig begrundelse',
  involvement: 'Drøftet i brugergruppen og forretningsstyregruppen.',
  source: 'fsa',
});
type Given = ReturnType<typeof proposalOf>;

const start = (amountOre: number, complete = true) => ({
  words: `a change request of ${formatKroner(amountOre)}${complete ? '' : ', to be completed by the FSA'}`,
  at,
  input: {
    caseId: 'change-request/2027-0001',
    number: '2027-0001',
    at,
    by: by('fsa'),
    modelVersion: 'v1',
    policy: policyV1,
    proposal: proposalOf(amountOre),
    complete,
  },
});

const criterion = { score: 3 };
const criteria = { user: criterion, business: criterion, technical: criterion, economic: criterion };

/** The wish as it stands, by what was said. */
export interface RequestFacts {
  readonly amountOre: number;
  readonly title: string;
  readonly revisions: number;
  readonly returns: number;
  /** What the FSG recommended, SYS adopted and RSI approved: the wish as it stood then. */
  readonly fsg: Wish | null;
  readonly forwarded: boolean;
  readonly sys: Wish | null;
  readonly rsiRecorded: boolean;
  readonly rsi: Wish | null;
  /** RSI has named the frame as who pays. */
  readonly rsiFrame: boolean;
  readonly region: boolean;
  /** What the ledger holds for this case. */
  readonly committedOre: number;
}
interface Wish {
  readonly amountOre: number;
  readonly title: string;
}

export const factsOf = ({ facts }: World): RequestFacts => facts as unknown as RequestFacts;

const first: RequestFacts = {
  amountOre: 0,
  title: '',
  revisions: 0,
  returns: 0,
  fsg: null,
  forwarded: false,
  sys: null,
  rsiRecorded: false,
  rsi: null,
  rsiFrame: false,
  region: false,
  committedOre: 0,
};

function next(before: RequestFacts, { move, step }: Seen): RequestFacts {
  let facts = before;
  const wish = (): Wish => ({ amountOre: facts.amountOre, title: facts.title });
  const took = step.steps.length > 0;
  if (move.kind === 'start') {
    const { proposal } = move.input as unknown as { proposal: Given };
    facts = { ...facts, amountOre: proposal.amountOre, title: proposal.title };
  } else if (move.kind === 'said' && took) {
    const { event } = move;
    if (event.type === 'revise') {
      const { amountOre, title } = event['proposal'] as Given;
      facts = { ...facts, amountOre, title, revisions: facts.revisions + 1, rsiRecorded: false, rsiFrame: false };
    }
    if (event.type === 'recordDecision') {
      if (event['outcome'] === 'adopted') facts = { ...facts, sys: wish() };
      if (event['outcome'] === 'returned')
        facts = { ...facts, fsg: null, forwarded: false, sys: null, rsiFrame: false, returns: facts.returns + 1 };
    }
    if (event.type === 'returnForCompletion')
      facts = { ...facts, fsg: null, forwarded: false, sys: null, rsiFrame: false, returns: facts.returns + 1 };
    if (event.type === 'answer') {
      const { choice, proposal } = event['answer'] as { choice: string; proposal?: Given };
      const duty = String((step.steps[0]?.actor ?? '').split('/').at(-1));
      if (duty === 'completing' && proposal !== undefined)
        facts = { ...facts, amountOre: proposal.amountOre, title: proposal.title };
      if (duty === 'fsgReview' && choice === 'approve') facts = { ...facts, fsg: wish() };
      if (choice === 'return') facts = { ...facts, fsg: null, forwarded: false, returns: facts.returns + 1 };
      if (choice === 'forward') facts = { ...facts, forwarded: true };
      if (duty === 'regionDecision' && choice === 'approve') facts = { ...facts, region: true };
      if (choice === 'approved')
        facts = { ...facts, rsiRecorded: true, rsiFrame: (event['answer'] as Data)['charge'] === 'frame' };
      if (choice === 'refused' || choice === 'correct') facts = { ...facts, rsiRecorded: false, rsiFrame: false };
      if (duty === 'confirmation' && choice === 'confirm' && facts.rsiRecorded) facts = { ...facts, rsi: wish() };
    }
  } else if (move.kind === 'answer' && move.src === 'commitFromFrame') {
    const output = move.output as { committed: boolean } | undefined;
    if (output?.committed === true) facts = { ...facts, committedOre: Number(move.input['amountOre']) };
  }
  for (const one of step.commands) {
    if (one.type !== 'action') continue;
    if (one.name === 'closeBallot' && (one.params as { proof: { outcome: string } }).proof.outcome === 'adopted')
      facts = { ...facts, sys: wish() };
    if (
      one.name === 'closeTasks' &&
      one.actor.endsWith('regionForward') &&
      (one.params as Data)['outcome'] === 'expired'
    )
      facts = { ...facts, forwarded: true };
    if (one.name === 'release') facts = { ...facts, committedOre: 0 };
  }
  return facts;
}

const revisions = (world: World): PossibleMessage[] => {
  const { revisions: done, amountOre } = factsOf(world);
  if (done >= mostRevisions) return [];
  // The second one only creeps: by ten per cent once more.
  const amounts = done > 0 ? creeping : amountOre === 250_000_00 ? [...edges, ...creeping] : edges;
  const revise = (proposal: Given, words: string): PossibleMessage => ({
    words: `the FSA revises: ${words}`,
    event: { type: 'revise', by: by('fsa'), proposal, material: true, reason: 'Nyt overslag' },
  });
  return [
    ...amounts
      .filter((amount) => amount !== amountOre)
      .map((amount) => revise(proposalOf(amount), formatKroner(amount))),
    ...(done > 0 ? [] : [revise(proposalOf(amountOre, 'En anden leverance'), 'another deliverable')]),
  ];
};

/** What the user group says changes nothing of the way. */
const invitation: PossibleMessage = {
  words: 'the FSA asks the user group',
  event: { type: 'inviteUserGroup', by: by('fsa'), due: deadlineAt('2027-05-01T22:00:00.000Z') },
};

/** A change request with every body that decides on it, at the edges of the amounts. */
export const changeRequest: Spec = {
  name: 'change-request',
  machine: changeRequestMachine,
  schemas: { 'change-request': changeRequestEvents },
  starts: [...edges.map((amount) => start(amount)), start(250_000_00, false)],
  messages: {
    'change-request': (_actor, world) => [
      { words: 'the FSA withdraws it', event: { type: 'withdraw', by: by('fsa'), reason: 'Ikke nødvendig' } },
      ...revisions(world),
      invitation,
      {
        words: 'the secretariat returns it for completion',
        event: { type: 'returnForCompletion', by: secretariat, reason: 'Økonomien mangler' },
      },
      { words: 'the secretariat takes it up again', event: { type: 'reconsider', by: secretariat } },
      {
        words: 'it is annulled',
        event: { type: 'annul', by: secretariat, reference: 'SYS pkt. 5', reason: 'Falder bort' },
      },
    ],
    'sys-decision': (actor) => sysSays(actor),
    ballot: (actor) => votesOf(actor),
    // What the members of the FSG say changes nothing of the way, and ends with the chair's answer.
    hearing: (actor) => (actor.context['duty'] === 'fsg-comments' ? [] : commentsOf(actor)),
    assignment: (actor, world) =>
      answersTo(actor, (duty, choice) => {
        if (choice === 'complete')
          return [{ more: { proposal: proposalOf(factsOf(world).amountOre, factsOf(world).title) } }];
        if (duty === 'fsg-decision' && choice === 'approve')
          return [{ more: { rank: 1, criteria, assessment: 'Nødvendig' } }];
        if (duty === 'rsi-decision-recording')
          return [
            { more: { reference: 'RSI pkt. 2' } },
            ...(choice === 'approved'
              ? [{ words: 'and names the frame', more: { reference: 'RSI pkt. 2', charge: 'frame' } }]
              : []),
          ];
        if (choice === 'delivered')
          return [{ more: {} }, { words: 'and says what it cost', more: { spentOre: 100_000_00 } }];
        return [{ more: {} }];
      }),
  },
  answers: {
    arrange: (given, { now }) => [
      {
        words: `${String(given['owner'])} is asked: ${String(given['duty'])}`,
        output: arranged(given, now, { reminders: 0, overdue: 1 }),
      },
    ],
    arrangeBallot: (_given, { now }) => [{ words: 'the electorate is named', output: electorate(['a'], now) }],
    screen: ({ amountOre }) => [
      { words: 'no linked requests', output: { sumOre: amountOre, linked: [] } },
      { words: 'the activity fails', failed: true },
    ],
    commitFromFrame: ({ amountOre }) => [
      {
        words: `the ledger commits ${formatKroner(Number(amountOre))}`,
        output: { committed: true, remainingOre: 0, systemYearOre: amountOre },
      },
      {
        words: 'one before it in the order of SYS is being committed',
        output: { committed: false, awaits: true, remainingOre: 0, systemYearOre: 0 },
      },
      { words: 'the frame has no room', output: { committed: false, remainingOre: 1, systemYearOre: 0 } },
      { words: 'the activity fails', failed: true },
    ],
    chargeBudget: ({ amountOre }) => [
      { words: `part B is charged ${formatKroner(Number(amountOre))}`, output: { charged: true, remainingOre: 0 } },
      { words: 'part B has no room', output: { charged: false, remainingOre: 1 } },
      { words: 'the activity fails', failed: true },
    ],
    recordSpending: () => [
      { words: 'the ledger enters what it cost', output: null },
      { words: 'the activity fails', failed: true },
    ],
  },
  keeps: {
    ...keepsOfChildren,
    'change-request': ({
      level,
      noCover,
      proposal,
      returnedByRegion,
      rsi,
      approvedOre,
      onRoadmap,
      spent,
      commenting,
    }) => [
      (commenting as { from: string } | null | undefined)?.from,
      level,
      noCover,
      (proposal as Given).amountOre,
      (proposal as Given).title,
      returnedByRegion,
      (rsi as { outcome: string } | null)?.outcome,
      approvedOre,
      onRoadmap,
      spent === null,
    ],
  },
  facts: {
    first: first as unknown as Data,
    next: (facts, seen) => next(facts as unknown as RequestFacts, seen) as unknown as Data,
    compared: (facts) => ({ ...facts, returns: 0 }),
  },
  bounds: [
    'amounts 249.999,99 kr., 250.000,00 kr., 2.000.000,00 kr., 2.000.000,01 kr., and 275.000,00 kr. and 302.500,00 kr. after 250.000,00 kr.',
    '2 material revisions, the second of ten per cent',
    '1 region votes in a written procedure (ballot searches four)',
    '1 member of the user group comments (hearing searches three)',
    'no reminder, 1 letter after the date (assignment searches five)',
  ],
};
