import { z } from 'zod';
import { failureKinds, type FailureKind } from '../../client/sdk/failures.ts';
import { budgetParts } from '../../machines/annual-budget/budget.ts';
import { channels } from '../../machines/governance/people.ts';
import { readLocalTime } from './local-text.ts';
import { verbNames, verbNeeds } from './verb-names.ts';

/** Local Danish time as stories write it: `2027-03-01 08:00`. */
const localTime = z.string().refine((text) => readLocalTime(text) !== undefined, {
  error: 'skriv dansk tid som 2027-03-01 08:00 / write Danish time as 2027-03-01 08:00',
});
/** A day, or a day and a time: what mails and letters are expected at. */
const dayOrTime = z.string().regex(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/, {
  error: 'skriv 2027-03-01 eller 2027-03-01 08:00 / write 2027-03-01 or 2027-03-01 08:00',
});
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'skriv 2027-03-01 / write 2027-03-01' });
const name = z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u, {
  error: 'skriv et kort navn uden mellemrum / write a short name without spaces',
});
/** A case: by the name that the story gave it, or by its id, e.g. `annual-budget/2028-ppj`. */
const caseName = z.string().regex(/^[\p{L}\p{N}._/-]{1,80}$/u, {
  error: 'skriv sagens navn i fortællingen eller dens id / write the case by its name in the story or its id',
});
const kroner = z.string({ error: 'skriv beløbet i kroner, fx 900.000 / write the amount in kroner, e.g. 900.000' });
const count = z.int().nonnegative();
const text = z.string().min(1);

const ballotExpectation = z.strictObject({
  /** `open` while it is not closed. */
  outcome: text,
  /** The last day on which can be voted. */
  deadline: day.optional(),
  electorate: count.optional(),
  for: count.optional(),
  against: count.optional(),
  abstained: count.optional(),
});

const caseExpectation = z.strictObject({
  /** Dotted path of the state, e.g. `open.sys.voting`; the end of it is enough. */
  state: text.optional(),
  status: z.enum(['active', 'done', 'error', 'stopped']).optional(),
  outcome: text.optional(),
  level: z.enum(['region', 'sys', 'rsi']).optional(),
  rank: count.optional(),
  version: count.optional(),
  /** Status on the roadmap; `none` when the case must not stand there. */
  roadmap: text.optional(),
  /** Marks on a budget: `firstMissed`, `finalMissed`, `provisional`. */
  flags: z.array(text).optional(),
  /** Duties that are open, each once. */
  duties: z.array(text).optional(),
  /** The last day of each duty that is open. */
  deadlines: z.record(text, day).optional(),
  /** By how many days each duty was answered late, each time that it was asked for; 0 in time. */
  daysLate: z.record(text, z.array(count)).optional(),
  /** Events that the case's journal has in this order, others between them. */
  journal: z.array(text).optional(),
  ballots: z.array(ballotExpectation).optional(),
});
export type CaseExpectation = z.infer<typeof caseExpectation>;

const sending = {
  to: text.optional(),
  /** Exactly these local days or minutes, in order. */
  at: z.array(dayOrTime).optional(),
  count: count.optional(),
};
/** Mails as they went out. With neither `at` nor `count`: at least one. */
const mailExpectation = z.strictObject({
  ...sending,
  subject: text.optional(),
  /** A part of what it says, line breaks aside. */
  text: text.optional(),
  /** What its calendar file does, or that it brings none. */
  calendar: z.enum(['publish', 'request', 'cancel', 'none']).optional(),
  /** A part of its calendar file, lines unfolded: `DTSTART:20270519T080000Z`. */
  ics: text.optional(),
});
/** Letters, of which a mail may hold several; `at` is when each was sent. */
const letterExpectation = z.strictObject({
  ...sending,
  kind: text.optional(),
  about: text.optional(),
  case: caseName.optional(),
  /** Default `sent`. */
  status: z.enum(['waiting', 'sent', 'dropped', 'bounced']).optional(),
});
export type MailExpectation = z.infer<typeof mailExpectation>;
export type LetterExpectation = z.infer<typeof letterExpectation>;

/** What the ledger says of lines of a budget together, in kroner. */
const sums = {
  budgeted: kroner.optional(),
  committed: kroner.optional(),
  spent: kroner.optional(),
  reserved: kroner.optional(),
  carriedIn: kroner.optional(),
  carriedOut: kroner.optional(),
  refunded: kroner.optional(),
  remaining: kroner.optional(),
};
/** What the ledger says of a system's year: parts A and B together, each part, shares and refunds by region. */
const budgetExpectation = z.strictObject({
  standing: z.enum(['opening', 'provisional', 'final', 'none']).optional(),
  ...sums,
  parts: z.partialRecord(z.enum(budgetParts), z.strictObject(sums)).optional(),
  shares: z.record(name, kroner).optional(),
  refunds: z.record(name, kroner).optional(),
});
export type BudgetExpectation = z.infer<typeof budgetExpectation>;

const agreementExpectation = z.strictObject({ committed: kroner.optional(), spent: kroner.optional() });

const ledgerExpectation = z.strictObject({
  granted: kroner.optional(),
  committed: kroner.optional(),
  spent: kroner.optional(),
  remaining: kroner.optional(),
  carriedIn: kroner.optional(),
  carriedOut: kroner.optional(),
  /** By system. */
  budgets: z.record(name, budgetExpectation).optional(),
  /** What is charged to special agreements, by agreement. */
  agreements: z.record(name, agreementExpectation).optional(),
});

/** What must be true, at the end or after an act. That the journal is whole, no incident stands and no mail went twice is asked of every story. */
const expectation = z.strictObject({
  cases: z.record(caseName, caseExpectation).optional(),
  mails: z.array(mailExpectation).optional(),
  letters: z.array(letterExpectation).optional(),
  ledger: z.record(z.string().regex(/^\d{4}$/), ledgerExpectation).optional(),
  /**
   * What a document says, by its case or its id (`agenda/2027-05-19`, `minutes/2027-05-19`), line by line from its beginning to its end; a line «…» stands for
   * any lines. A status report is written as it is edited, agenda and minutes as their papers read.
   */
  documents: z.record(caseName, text).optional(),
  /** What a page of the console says in Danish, by its path: each a part of it, line breaks aside. */
  pages: z.record(z.string().startsWith('/'), z.array(text).min(1)).optional(),
  /** Incidents that stand open at the end; unless said, none may. */
  incidents: count.optional(),
});
export type Expectation = z.infer<typeof expectation>;

const kinds = Object.keys(failureKinds) as FailureKind[];

/** One thing that happens. */
const act = z
  .strictObject({
    at: localTime,
    do: z.enum(verbNames),
    by: name.optional(),
    /** Name that a case filed by this act has in the rest of the story. */
    as: name.optional(),
    case: caseName.optional(),
    /** The duty of the task that is answered; needed when the person has several in the case. */
    task: text.optional(),
    /** How the person reaches the product; answers and votes come by link, all else by the command line, unless said. */
    channel: z.enum(channels).optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    /** The act must be refused, in this way. */
    refused: z.enum(kinds).optional(),
    expect: expectation.optional(),
  })
  .superRefine((given, context) => {
    for (const field of verbNeeds[given.do] ?? []) {
      // What is refused begins nothing that could be spoken of.
      if (field === 'as' && given.refused !== undefined) continue;
      if (given[field] === undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `«${given.do}» skal have feltet ${field} / "${given.do}" needs the field ${field}`,
        });
    }
  });
export type Act = z.infer<typeof act>;

export const story = z.strictObject({
  title: text,
  /** Path of a register file, relative to the story; or the register itself; or `from` such a path, with what differs from it. */
  register: z.union([z.string(), z.record(z.string(), z.unknown())]).default('../../register.example.yaml'),
  startAt: localTime,
  /** What differs from the default policy. */
  policy: z.record(z.string(), z.unknown()).optional(),
  acts: z.array(act).min(1),
  /** The secretariat's weekly overview goes out in the story too; without it no story needs to count its mails. */
  weeklyOverview: z.boolean().optional(),
  /** How long the story is watched after its last act. */
  until: localTime.optional(),
  expect: expectation.optional(),
});
export type Story = z.infer<typeof story>;
