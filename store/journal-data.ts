import { z } from 'zod';
import { deadline } from '../machines/governance/deadlines.ts';
import type { JournalEntry } from './rows.ts';

/** Missing, or of another kind in a line that another version has written: not there. */
const maybe = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
/** A text; none where there is nothing in it. */
const words = maybe(z.string().trim().min(1));
const number = maybe(z.number());
const persons = z.array(z.string()).catch([]);

/** An answer as it was written down for whoever confirms it; its duty says what else it holds (`machines/duties/answer.ts`). */
export const recordedAnswer = z.looseObject({ choice: z.string(), comment: z.string().exactOptional() });

/** What a line of the journal tells beside its own columns. Each event has some of these; lines are chained by their hash, so none is ever brought along. */
const journalData = z.object({
  /** Which of the case's actors it is of (`''`: the case itself), and which visit of its. */
  actor: maybe(z.string()),
  visit: number,
  /** The step's own line, whose event is kept apart. */
  eventHash: words,
  // Mails and tasks.
  subject: words,
  to: persons,
  persons,
  duty: words,
  due: words,
  deadline: maybe(deadline),
  outcome: words,
  choice: words,
  answer: maybe(recordedAnswer),
  comment: words,
  // Ballots and decisions.
  ballot: words,
  electorate: z.array(z.unknown()).catch([]),
  quorum: number,
  proof: maybe(z.object({ da: z.string(), en: z.string() })),
  question: words,
  decision: words,
  reference: words,
  meetingDate: words,
  rank: number,
  // The budget year.
  year: number,
  system: words,
  date: words,
  status: words,
  answered: number,
  asked: number,
});

/** The data of a line, read leniently: what it does not have is undefined, or empty where there may be several. */
export const dataOf = ({ data }: Pick<JournalEntry, 'data'>): z.output<typeof journalData> => journalData.parse(data);
