import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { ore } from './money.ts';
import { checkPolicy } from './policy-checks.ts';

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthDay = z
  .string()
  .refine(
    (text) =>
      /^\d\d-\d\d$/.test(text) &&
      Number(text.slice(3)) >= 1 &&
      Number(text.slice(3)) <= (daysInMonth[Number(text.slice(0, 2)) - 1] ?? 0),
    {
      error: 'Skriv måned-dag, fx 05-31 / Write month-day, for example 05-31',
    },
  );
/** A day of the year: `05-31`, or the first or last business day of a month: `last bd of February`. */
const dateRule = z.union(
  [
    monthDay,
    z
      .string()
      .regex(
        /^(first|last) bd of (January|February|March|April|May|June|July|August|September|October|November|December)$/,
      ),
  ],
  {
    error: 'Skriv måned-dag (03-31) eller «last bd of February» / Write month-day (03-31) or "last bd of February"',
  },
);
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 08:00 / Write a time of day, for example 08:00');
/** A question to which one answer is built so far. Another is refused with a word about that, never silently passed over. */
const only = <T extends string | boolean>(value: T) =>
  z.literal(value, {
    error: `Kun «${String(value)}» kan vælges; intet forløb følger et andet svar endnu / Only "${String(value)}" can be chosen; no lifecycle follows another answer yet`,
  });
const businessDays = z.int().min(1).max(250);
const percent = z.number().min(0).max(100);

/**
 * The governance model's open answers as data: what its text leaves to interpretation, one key per question. Amounts in integer øre, windows in
 * business days (`…Bd`), dates as `MM-DD`. Strict: an unknown key is an error. `docs/policy.md` says what each key means.
 */
export const policySchema = z
  .strictObject({
    modelVersion: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
    effectiveFrom: z.iso.datetime({ offset: true }),
    /** Which cases the version reaches: those filed after it, undecided ones too, or all. */
    appliesTo: z.enum(['new', 'undecided', 'all']),
    timeZone: z.literal('Europe/Copenhagen'),
    calendar: z.literal('dk-2026a'),
    closedDays: z.array(monthDay),
    sendWindow: z.strictObject({
      from: clock,
      to: clock,
      businessDaysOnly: z.boolean(),
      exempt: z.array(z.enum(['task', 'reminder', 'overdue', 'orientation', 'receipt', 'warning', 'escalation'])),
    }),
    // amounts and routing
    money: z.strictObject({ unit: z.literal('ore') }),
    amount: z.strictObject({ basis: only('oneOffTotalExVat') }),
    thresholds: z.strictObject({ lowerOre: ore, upperOre: ore }),
    ceiling: z.strictObject({
      scope: only('perRequest'),
      systemYear: z.enum(['warn', 'enforce', 'off']),
    }),
    splitting: z.enum(['warn', 'routeBySum', 'off']),
    overrun: z.strictObject({ tolerancePct: z.number().min(0).max(25) }),
    fsg: z.strictObject({
      reject: only('terminal'),
      rankScope: z.enum(['fsg', 'system']),
      commentBd: businessDays.default(5),
    }),
    regionForward: z.strictObject({ autoAfterBd: businessDays.nullable(), veto: only(false) }),
    smallCr: z.strictObject({ fsg: only('inform') }),
    bcl: z.strictObject({ requiredFromOre: ore }),
    frame: z.strictObject({ year: only('decisionYear'), overcommit: only(false) }),
    rsiProject: z.strictObject({ charge: z.enum(['none', 'frame']) }),
    urgent: z.strictObject({ windowBd: businessDays }),
    roadmap: z.strictObject({ mandatoryAboveOre: ore, allowedFromOre: ore }),
    // deciding
    vote: z.strictObject({
      rule: z.enum(['simpleMajority', 'consensus', 'unanimity']),
      quorum: z.enum(['moreThanHalf', 'atLeastHalf', 'all']),
      tie: z.enum(['chair', 'rejected']),
      silence: only('notCounted'),
      change: only('untilClose'),
      acrossChange: only('reissueToSuccessor'),
    }),
    written: z.strictObject({
      windowBd: businessDays,
      minBd: businessDays,
      urgentBd: businessDays,
      extendBd: businessDays,
      earlyClose: z.enum(['allVoted', 'majority', 'never']),
      demandMeeting: z.boolean(),
    }),
    mode: z.strictObject({
      sys: only('votes'),
      fsg: only('recorded+chair'),
      rsi: only('recorded'),
    }),
    rsi: z.strictObject({
      rejectBudget: z.enum(['returnToSys']),
      rejectCr: only('terminal'),
      recordCrBd: businessDays.default(40),
    }),
    inhabil: z.strictObject({ declare: z.boolean() }),
    substitute: z.strictObject({ mode: z.enum(['explicit']) }),
    edit: z.strictObject({ material: z.enum(['restart']) }),
    withdraw: z.strictObject({ by: z.enum(['fsaOrFsgChairUntilDecision']) }),
    link: z.strictObject({ humanCheck: z.enum(['email', 'none']) }),
    esc: z.strictObject({
      deciderBetweenMeetings: only('chair'),
      chairBd: businessDays,
      ackBd: businessDays,
      alertAfterHours: z.int().min(1).max(72),
      externalRef: z.enum(['optional', 'required']),
    }),
    sys: z.strictObject({ papers: z.enum(['complete', 'asTheyAre']) }).default({ papers: 'asTheyAre' }),
    // the year
    budget: z.strictObject({
      first: monthDay,
      firstLate: only('allowed'),
      final: monthDay,
      finalMeasuredOn: z.enum(['SYS', 'RSI']),
      rsiTarget: monthDay,
      rsiHard: monthDay,
      sysReject: z.enum(['returnToFsg']),
      milestones: z.strictObject({
        hearingOpen: dateRule,
        hearingClose: dateRule,
        draftToFsg: dateRule,
        fsgApproval: dateRule,
      }),
      fallback: only('previousPartA'),
      second: z.strictObject({ flagPct: percent, flagOre: ore }),
      partB: z.enum(['smallOrDecided', 'anyLine']).default('anyLine'),
    }),
    readings: z.strictObject({ combine: only('exceptional') }),
    quarter: z.strictObject({
      due: z.strictObject({ Q1: monthDay, Q2: monthDay, Q3: monthDay, Q4: monthDay }),
      roll: z.enum(['preceding', 'none']),
    }),
    deadline: z.strictObject({ roll: z.enum(['none', 'following']) }),
    milestone: z.strictObject({ roll: z.enum(['preceding', 'none']) }),
    ladder: z.strictObject({
      steps: z.array(z.int().min(1).max(365)).min(1),
      at: clock,
      roll: z.enum(['preceding', 'none']),
      merge: z.boolean(),
      overdue: z.strictObject({ everyBd: businessDays, times: z.int().min(0).max(20) }),
      written: z.array(z.int().min(1).max(30)),
    }),
    meetings: z
      .strictObject({ february: monthDay, may: monthDay, september: monthDay, december: monthDay })
      // Policies written before the key was there read as they were meant.
      .default({ february: '02-10', may: '05-19', september: '09-15', december: '12-01' }),
    agenda: z.strictObject({ casesBd: businessDays, dispatchBd: businessDays, memberItem: z.enum(['alwaysAccept']) }),
    minutes: z.strictObject({ draftBd: businessDays, objectionBd: businessDays }),
    statusReport: z.strictObject({ draft: monthDay, due: monthDay }),
    watch: z
      .strictObject({ yearNotStarted: z.strictObject({ from: monthDay, chairFrom: monthDay }) })
      .default({ yearNotStarted: { from: '11-15', chairFrom: '12-01' } }),
    superusers: z.strictObject({ confirm: dateRule }).default({ confirm: '10-01' }),
    orientation: z.strictObject({ afterBd: businessDays }),
    dispensation: z.strictObject({ allowed: z.boolean(), chairMaxDays: z.int().min(0).max(365) }),
    // money over the year
    key: z.strictObject({
      asOf: only('budgetYearStart'),
      rounding: z.enum(['largestRemainderOre']),
    }),
    carryOver: z.strictObject({ refused: only('refundByKey'), parts: z.enum(['AB', 'B']).default('B') }),
    deviation: z.strictObject({ toleranceOre: ore }),
    special: z.strictObject({ electorate: only('participants'), key: z.enum(['fromAgreement']) }),
    portfolio: z.strictObject({ min: z.int().min(1).max(20), ranking: only('sysOrder').default('sysOrder') }),
    register: z.strictObject({ import: z.enum(['byDecision', 'atOnce']) }).default({ import: 'atOnce' }),
    visibility: z.enum(['open']),
    retention: z.strictObject({
      technicalLogMonths: z.int().min(1).max(120),
      unusedTokenDays: z.int().min(1).max(365),
      accountingYears: z.int().min(5).max(30),
    }),
  })
  .superRefine((policy, context) => {
    for (const { path, da, en } of checkPolicy(policy))
      context.addIssue({ code: 'custom', path: path.split('.'), message: `${da} / ${en}`, params: { da, en } });
  });

export type Policy = DeepReadonly<z.infer<typeof policySchema>>;
