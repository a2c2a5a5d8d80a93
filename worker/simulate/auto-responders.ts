import { z } from 'zod';
import { asFailure, type Failure, failureKinds, parse } from '../../client/sdk/failures.ts';
import { meetingsOf } from '../../machines/budget-cycle/plan-of.ts';
import { addBusinessDays, isBusinessDay, lastBusinessDayOnOrBefore } from '../../machines/governance/business-days.ts';
import {
  addDays,
  formatDate,
  instantOf,
  lastDateOf,
  localDate,
  type LocalDate,
} from '../../machines/governance/calendar.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import type { TaskRow } from '../../store/rows.ts';
import type { Instant } from '../../workflows/messages.ts';
import { hearingDuties } from '../../machines/hearing/duties.ts';
import { matterDuties } from '../../machines/matter/duties.ts';
import { autoAnswer } from './auto-answers.ts';
import type { World } from './world.ts';

/** How everybody behaves: who leaves what undone, and whether they answer at once or on the last day, after every reminder. */
const behaviour = z.strictObject({
  /** `soon`: two business days after being asked. `lastDay`: the last business day before the deadline. */
  when: z.enum(['soon', 'lastDay']).default('soon'),
  /** Duties that are left to the story: `budget-draft`, or of one system: `budget-draft@ppj`; `sys-decision@labsvar`. */
  except: z.array(z.string()).default([]),
});
type Behaviour = z.infer<typeof behaviour>;

/** A task that the product did not take the ordinary answer to, e.g. because the case cannot take it now: it is left as it is. */
export interface LeftUndone {
  readonly at: Instant;
  readonly caseId: string;
  readonly duty: string;
  readonly person: string;
  readonly refused: Failure;
}

/** Everybody who owes something, doing it in time: what a well-behaved year is made of, and the background of a story. */
export interface AutoResponders {
  /** From now on everybody delivers; again, with another behaviour. */
  begin(given: unknown): void;
  /** Lets time pass until the instant, everybody delivering on the way. */
  passUntil(at: Instant): Promise<void>;
  /** What was refused on the way, in the order of time. */
  readonly left: readonly LeftUndone[];
}

/** Everybody works at ten in the morning. */
const atWork = '10:00';
/** The longest that is passed in one go: what the wheel opens meanwhile is owed for longer than that. */
const stride = 7;

export function createAutoResponders(world: World, policy: Policy): AutoResponders {
  const calendar = calendarOf(policy);
  let how: Behaviour | undefined;
  let point = 0;
  const left: LeftUndone[] = [];
  const refused = new Set<string>();

  const meetingDays = (year: number): LocalDate[] => {
    const { may, september } = meetingsOf(year + 1, policy);
    const { february } = meetingsOf(year - 1, policy);
    const december = lastBusinessDayOnOrBefore(`${year}-${policy.meetings.december}`, calendar);
    return [february, may, september, december];
  };
  const nextMeeting = (from: LocalDate): LocalDate => {
    const year = Number(from.slice(0, 4));
    return [...meetingDays(year), ...meetingDays(year + 1)].sort().find((day) => day >= from) ?? from;
  };

  /** The day on which a task is done; undefined when it is left alone. */
  const dayOf = (task: TaskRow, system: string | undefined): LocalDate | undefined => {
    if (how === undefined || how.except.includes(task.duty) || how.except.includes(`${task.duty}@${system ?? ''}`))
      return undefined;
    const asked = localDate(task.openedAt);
    if (task.duty === 'sys-decision') return nextMeeting(asked);
    if (!isOrdinary(task.duty)) return undefined;
    const soon = addBusinessDays(asked, 2, calendar);
    // RSI meets when it meets, not on the last day of the year.
    if (how.when === 'soon' || task.duty.startsWith('rsi-')) return soon;
    return lastBusinessDayOnOrBefore(lastDateOf(task.deadline.due), calendar);
  };

  async function owed(): Promise<{ task: TaskRow; system: string | undefined; day: LocalDate }[]> {
    const open = await world.store.tasks({ open: true });
    const cases = await world.store.casesById([...new Set(open.map(({ caseId }) => caseId))]);
    return open.flatMap((task) => {
      const system = cases.get(task.caseId)?.system;
      const day = dayOf(task, system);
      return day === undefined || refused.has(seatOf(task)) ? [] : [{ task, system, day }];
    });
  }

  /** Does what is due by today; what that leads to on the same day is done as well. */
  async function work(today: LocalDate): Promise<void> {
    const done = new Set<string>();
    for (;;) {
      const due = (await owed())
        .filter(({ task, day }) => day <= today && !done.has(keyOf(task)))
        .sort((a, b) => a.task.id.localeCompare(b.task.id));
      if (due.length === 0) return;
      for (const { task } of due) {
        // The other half of the secretariat has the same task.
        if (done.has(keyOf(task))) continue;
        if (await isDelivered(task, today)) done.add(keyOf(task));
      }
      await world.settle();
    }
  }

  /** One refusal does not hold the others up; what is none is a fault of the product. */
  async function isDelivered(task: TaskRow, today: LocalDate): Promise<boolean> {
    try {
      await deliver(task, today);
      return true;
    } catch (error) {
      const failure = asFailure(error);
      if (failure === undefined || failureKinds[failure.kind].retryable) throw error;
      const { caseId, duty, person } = task;
      left.push({ at: await world.now(), caseId, duty, person, refused: failure });
      refused.add(seatOf(task));
      return false;
    }
  }

  async function deliver(task: TaskRow, today: LocalDate): Promise<void> {
    const { commands } = world;
    if (task.duty === 'sys-decision') {
      point += 1;
      await commands.perform({ person: task.person, channel: 'recorded' }, 'case.record-sys-decision', task.caseId, {
        outcome: 'adopted',
        reference: `SYS ${formatDate(today, 'long')} pkt. ${point}`,
        meetingDate: today,
      });
    } else {
      const answer = await autoAnswer(world, task, today);
      await commands.answerTask({ person: task.person, channel: 'link' }, task.id, answer);
    }
  }

  return {
    left,
    begin: (given) => void (how = parse(behaviour, given ?? {})),
    async passUntil(at) {
      for (;;) {
        const now = await world.now();
        if (how === undefined || now >= at) break;
        const today = localDate(now);
        const open = await owed();
        const days = [addDays(today, stride), ...open.map(({ day }) => day)].filter((day) => day > today);
        const begun = instantOf(today, atWork);
        // What is owed today, or was owed before it was asked for, is done this morning, or the next.
        const late = open.some(({ day }) => day <= today);
        let next = late && now < begun ? today : late ? addDays(today, 1) : (days.sort()[0] ?? today);
        while (!isBusinessDay(next, calendar)) next = addDays(next, 1);
        const morning = instantOf(next, atWork);
        if (morning > at) break;
        await world.advanceTo(morning);
        await work(next);
      }
      await world.advanceTo(at);
    },
  };
}

/** Each member answers for themselves. */
const isHeard = ({ duty }: TaskRow): boolean => Object.hasOwn(hearingDuties, duty);

/** A decision is recorded once for a case, whoever of the secretariat has the task. */
const keyOf = (task: TaskRow): string => (isHeard(task) ? task.id : `${task.caseId}#${task.actor}.${task.visit}`);

/** A task as its person has it: given to them for another region, it is another. */
const seatOf = ({ id, region = '' }: TaskRow): string => `${id} ${region}`;

const ordinary = new Set([
  ...Object.keys(hearingDuties),
  'budget-draft',
  'budget-recommendation',
  'budget-adjustment',
  'frame-proposal',
  'rsi-decision-recording',
  'rsi-decision-confirmation',
  'quarterly-report',
  'accounts',
  'frame-accounts',
  'project-status',
  'agenda-preparation',
  'agenda-approval',
  'minutes-draft',
  'minutes-objection',
  'minutes-settlement',
  'follow-up',
  'decision-refused',
  ...Object.keys(matterDuties),
]);
const isOrdinary = (duty: string): boolean => ordinary.has(duty);
