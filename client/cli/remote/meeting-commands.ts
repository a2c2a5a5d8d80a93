import { z } from 'zod';
import { projectsSchema } from '../../portfolio/projects.ts';
import { actionLine } from '../../../machines/meeting/agenda.ts';
import type { Command } from 'commander';
import { add } from '../../../machines/meeting/acts.ts';
import { start } from '../../../machines/year-plan/acts.ts';
import {
  type MeetingPreview,
  type MeetingRow,
  type YearPlanPreview,
  meetingPreview,
  meetingRow,
  yearPlanPreview,
  yearPlanView,
} from '../../sdk/meeting-commands.ts';
import { type MeetingSeen, meetingAsSeen } from '../../documents/meeting-seen.ts';
import { part } from './api-client.ts';
import { type FormOptions, formOf, groupOf, withFormOf } from './act-commands.ts';
import { type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';

const meetingLine = ({ date, from, to, place }: Pick<MeetingRow, 'date' | 'from' | 'to' | 'place'>): string =>
  `${date} ${from}–${to}, ${place}`;
const planText = ({ meetings, warnings }: Pick<YearPlanPreview, 'meetings' | 'warnings'>): string =>
  [...meetings.map(meetingLine), ...warnings.map(({ da, en }) => `! ${da} / ${en}`)].join('\n');
const previewText = ({ meeting, warnings, recipients }: MeetingPreview): string =>
  [
    planText({ meetings: [meeting], warnings }),
    `Sager senest / cases by ${meeting.casesDue.due}; dagsorden / agenda ${meeting.dispatchAt}`,
    `Modtagere / recipients: ${recipients.map(({ name }) => name).join(', ')}`,
  ].join('\n');
const rowText = (row: MeetingRow): string => `${row.caseId}  ${meetingLine(row)}  ${row.state}`;

function meetingText({ row, agenda, minutes, projects, withheld }: MeetingSeen): string {
  const items =
    minutes === null
      ? (agenda?.items ?? []).map(({ no, title }) => `${no} ${title}`)
      : minutes.items.map(({ no, title, words }) =>
          [`${no} ${title}`, ...words.split('\n').filter(Boolean)].join('\n    '),
        );
  const missing = projects.filter(({ status }) => status === null).map(({ number }) => number);
  return [
    rowText(row),
    ...items,
    ...withheld.map(({ da, en }) => `${da} / ${en}`),
    ...(missing.length === 0 ? [] : [`Projekter uden status / projects without status: ${missing.join(', ')}`]),
  ].join('\n');
}

/** `aarshjul year-plan …` and `aarshjul meeting …`, beside their acts. */
export function addMeetingCommands(program: Command, io: Io): void {
  const plan = groupOf(program, 'year-plan', 'SYS’ mødeår / the year of SYS meetings');
  withFormOf(
    remoteCommand(plan, 'preview', 'møder og advarsler, før året startes / meetings and warnings beforehand'),
    start,
  ).action(
    withClient<FormOptions>(io, async (client, options) => {
      const form = await formOf(start, options);
      print(io, options, await client.post(yearPlanPreview, '/api/year-plans/preview', form), planText);
    }),
  );
  remoteCommand(plan, 'show <year>', 'møder og advarsler / meetings and warnings').action(
    withClient(io, async (client, options, year = '') => {
      print(io, options, await client.get(yearPlanView, `/api/year-plans/${part(year)}`), planText);
    }),
  );

  const group = groupOf(program, 'meeting', 'SYS’ møder / meetings of SYS');
  withFormOf(
    remoteCommand(group, 'preview', 'datoer og modtagere, før et møde tilføjes eller flyttes / before it is done'),
    add,
  )
    .option('--moved <id>', 'mødet, der flyttes / the meeting that is moved')
    .action(
      withClient<FormOptions & { readonly moved?: string }>(io, async (client, options) => {
        const { moved } = options;
        const asked = { ...(await formOf(add, options)), ...(moved === undefined ? {} : { moved }) };
        print(io, options, await client.post(meetingPreview, '/api/meetings/preview', asked), previewText);
      }),
    );
  remoteCommand(group, 'list', 'alle møder / every meeting').action(
    withClient(io, async (client, options) => {
      print(io, options, await client.get(z.array(meetingRow), '/api/meetings'), (rows) =>
        rows.map(rowText).join('\n'),
      );
    }),
  );
  remoteCommand(group, 'show <id>', 'dagsorden eller referat; next er det næste / agenda or minutes').action(
    withClient(io, async (client, options, id = '') => {
      print(io, options, await client.get(meetingAsSeen, `/api/meetings/${part(id)}`), meetingText);
    }),
  );
  remoteCommand(group, 'actions', 'aktionsloggen / the action log').action(
    withClient(io, async (client, options) => {
      const lines = await client.get(z.array(actionLine), '/api/action-log');
      print(io, options, lines, (all) =>
        all.map(({ due, who, what, overdue }) => `${due}${overdue ? ' !' : ''}  ${who}: ${what}`).join('\n'),
      );
    }),
  );
  remoteCommand(group, 'projects', 'projektoversigten / the project overview').action(
    withClient(io, async (client, options) => {
      const found = await client.get(projectsSchema, '/api/projects');
      print(io, options, found, ({ projects }) =>
        projects
          .map(
            ({ number, title, status }) =>
              `${number} ${title}: ${status === null ? 'mangler / missing' : `${status.time}/${status.economy}/${status.scope}`}`,
          )
          .join('\n'),
      );
    }),
  );
}
