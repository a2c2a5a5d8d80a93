import { expect } from 'vitest';
import type { AgendaContent, MinutesContent } from '../../../machines/meeting/agenda.ts';
import { as, openHouse } from '../house.ts';

/** Everybody who has a seat in 2027, there or not. */
export const everyone = {
  oestdanmark: 'anne.lund',
  syddanmark: 'lars.vestergaard',
  midtjylland: 'karen.bach',
  nordjylland: 'mette.kjaer',
} as const;
export const secretary = as('ida.krogh');
export const chair = as('henrik.dam');

/** The whole product in memory with SYS' year 2027 planned: the next meeting is on Wednesday 19 May. */
export async function openMeetingHouse(
  meetings: readonly string[] = ['2027-05-19', '2027-09-15', '2027-12-01'],
  thawAlways = false,
) {
  // Freezing every case after every step of a spring takes a minute; one test of its own does that.
  const house = await openHouse({ thawAlways });
  const { commands, store } = house;
  await commands.begin(secretary, 'year-plan.start', { year: 2027, meetings });
  await house.settle();
  const [first = ''] = meetings;

  async function task(duty: string, caseId: string, person?: string): Promise<string> {
    const open = await store.tasks({ caseId, duty, open: true, ...(person === undefined ? {} : { person }) });
    return open[0]?.id ?? expect.fail(`nobody has ${duty} in ${caseId}`);
  }
  const meetingHouse = {
    ...house,
    first: `meeting/${first}`,
    taskOf: task,
    async until(instant: string): Promise<void> {
      await house.advanceTo(instant);
      await house.settle();
    },
    async state(caseId: string): Promise<string> {
      await house.settle();
      return (await store.case(caseId))?.state ?? expect.fail(`no case ${caseId}`);
    },
    async answers(duty: string, caseId: string, given: Record<string, unknown>, person: string): Promise<void> {
      await commands.answerTask(as(person), await task(duty, caseId, person), given);
      await house.settle();
    },
    /** Composed, put in order, approved by the chair. */
    async approved(caseId: string, take?: readonly string[]): Promise<void> {
      await meetingHouse.answers('agenda-preparation', caseId, { choice: 'submit' }, 'ida.krogh');
      await meetingHouse.answers(
        'agenda-approval',
        caseId,
        { choice: 'approve', ...(take === undefined ? {} : { take }) },
        'henrik.dam',
      );
    },
    async present(caseId: string, who: Readonly<Record<string, string>> = everyone): Promise<void> {
      await commands.perform(secretary, 'meeting.attend', caseId, { present: who, others: ['Henrik Dam (formand)'] });
      await house.settle();
    },
    async concluded(caseId: string): Promise<void> {
      await commands.perform(secretary, 'meeting.conclude', caseId);
      await house.settle();
    },
    async agenda(caseId: string): Promise<AgendaContent> {
      return (await commands.meeting(caseId)).agenda ?? expect.fail('no agenda yet');
    },
    async minutes(caseId: string): Promise<MinutesContent> {
      return (await commands.meeting(caseId)).minutes ?? expect.fail('no minutes yet');
    },
    async letters(caseId: string, about: string) {
      return (await store.letters({ caseId })).filter((letter) => letter.about === about);
    },
  };
  return meetingHouse;
}
export type MeetingHouse = Awaited<ReturnType<typeof openMeetingHouse>>;
