import { defined } from '../../machines/governance/defined.ts';
import { calendarNamed } from '../../machines/governance/holidays.ts';
import type { Elector } from '../../machines/governance/effects.ts';
import type { DecisionReply, OpenedMeeting, TellCase } from '../../machines/meeting/actors.ts';
import type { MeetingFacts } from '../../machines/meeting/agenda.ts';
import type { AgendaMaterial, MaterialRequest } from '../../machines/meeting/material.ts';
import { statusReportId } from '../../machines/status-report/input.ts';
import type { YearSoFar, YearSoFarRequest } from '../../machines/year-plan/input.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import { projectsInDelivery } from '../../store/meetings/projects-in-delivery.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { MeetingDeps } from './deps.ts';
import { agendaMaterial } from './material.ts';
import { standingMatters } from './standing-matters.ts';
import { tellCase } from './tell-case.ts';

/** What meetings and the plan of a year ask of the register and the cases. */
export function createMeetingActivities(deps: MeetingDeps) {
  const { store } = deps;
  return {
    /** Who may wish for items, and the projects that are in delivery on the day, by system. */
    async openMeeting(_request: { readonly meeting: MeetingFacts }, { at }: EffectContext): Promise<OpenedMeeting> {
      const members = await store.addressees('sysMembers', {}, at);
      const projects = await projectsInDelivery(store, at);
      const systems = [...new Set(projects.map(({ system }) => system))];
      return {
        members,
        systems: systems.map((system) => {
          const own = projects.filter((one) => one.system === system);
          return { system, systemName: own[0]?.systemName ?? system, projects: own };
        }),
      };
    },
    agendaMaterial: (request: MaterialRequest, { at, caseId }: EffectContext): Promise<AgendaMaterial> =>
      agendaMaterial(deps, request, caseId, at),
    /** The regions' members and substitutes on the day (A-15, A-34). */
    async conveneMeeting(
      _request: { readonly meeting: MeetingFacts },
      { at }: EffectContext,
    ): Promise<{ readonly electors: readonly Elector[] }> {
      return { electors: await store.electorate('sys', undefined, at) };
    },
    /** Says to a case what SYS decided: the same message that the secretariat sends from the minutes. One effect, however often it is tried. */
    tellCase: (decision: TellCase, { key }: EffectContext): Promise<DecisionReply> => tellCase(deps, decision, key),
    /** The year's meetings as they stand, and whether its status report has been started. */
    async yearSoFar({ year, point, calendar, kinds }: YearSoFarRequest, { at }: EffectContext): Promise<YearSoFar> {
      const meetings = (await meetingsOf(store, year)).filter(({ cancelled }) => !cancelled);
      return {
        meetings: meetings.map(({ meeting: { date, extraordinary } }) => ({ date, extraordinary })),
        matters:
          point === 'matters'
            ? await standingMatters(store, { year, calendar: calendarNamed(calendar), ...defined({ kinds }) }, at)
            : [],
        statusReport: (await store.case(statusReportId(year))) !== undefined,
      };
    },
  };
}
