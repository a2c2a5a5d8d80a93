import type { Command } from 'commander';
import type { Receipt } from '../../workflows/messages.ts';
import type { MeetingPreview, MeetingRow, YearPlanPreview, YearPlanView } from '../sdk/meeting-commands.ts';
import type { MeetingSeen } from '../documents/meeting-seen.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';
import { defined } from '../../machines/governance/defined.ts';

type Given<T extends string> = CommonOptions & { readonly [K in T]?: string };

const taken = (receipt: Receipt): string => `Modtaget som trin ${receipt.seq}. / Taken as step ${receipt.seq}.`;
const at = (id: string, act = ''): string => `/api/meetings/${part(id)}${act}`;
const meetingLine = ({ date, from, to, place }: Pick<MeetingRow, 'date' | 'from' | 'to' | 'place'>): string =>
  `${date} ${from}–${to}, ${place}`;
const planText = ({ meetings, warnings }: Pick<YearPlanPreview, 'meetings' | 'warnings'>): string =>
  [...meetings.map(meetingLine), ...warnings.map(({ da, en }) => `! ${da} / ${en}`)].join('\n');
const startedText = ({ caseId, preview }: { caseId: string; preview: YearPlanPreview }): string =>
  [
    `Mødeåret ${preview.year} er sat i gang med ${preview.meetings.length} ${preview.meetings.length === 1 ? 'møde' : 'møder'}: ${caseId} / The year is started with its meetings`,
    planText(preview),
  ].join('\n');
const previewText = ({ meeting, warnings, told }: MeetingPreview): string =>
  [
    planText({ meetings: [meeting], warnings }),
    `Sager senest / cases by ${meeting.casesDue.due}; dagsorden / agenda ${meeting.dispatchAt}`,
    `Modtagere / recipients: ${told.map(({ name }) => name).join(', ')}`,
  ].join('\n');
const rowText = (row: MeetingRow): string => `${row.caseId}  ${meetingLine(row)}  ${row.state}`;
const list = (text: string | undefined): string[] | undefined => text?.split(',').map((one) => one.trim());

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

/** `aarshjul year-plan …` and `aarshjul meeting …` */
export function addMeetingCommands(program: Command, io: Io): void {
  const plan = program.command('year-plan').description('SYS’ mødeår / the year of SYS meetings');
  asking(plan, 'start', 'planlæg årets møder / plan the meetings of a year')
    .requiredOption('--year <year>', 'året / the year')
    .option('--meetings <dates>', 'datoer med komma imellem, ellers modellens / dates, else those of the model')
    .option('--rsi <date>', 'RSI-kredsens møde i september / RSI’s meeting in September')
    .option('--preview', 'vis kun / show only')
    .action(
      withClient<Given<'year' | 'meetings' | 'rsi'> & { preview?: boolean }>(io, async (client, options) => {
        const { year, meetings, rsi, preview = false } = options;
        const body = defined({ year: Number(year), meetings: list(meetings), rsi });
        if (preview)
          return print(io, options, await client.post<YearPlanPreview>('/api/year-plans/preview', body), planText);
        const started = await client.post<{ caseId: string; preview: YearPlanPreview }>('/api/year-plans', body);
        print(io, options, started, startedText);
      }),
    );
  asking(plan, 'show <year>', 'møder og advarsler / meetings and warnings').action(
    withClient(io, async (client, options, year = '') => {
      print(io, options, await client.get<YearPlanView>(`/api/year-plans/${part(year)}`), planText);
    }),
  );
  asking(plan, 'rsi <year>', 'angiv RSI-kredsens møde i september / name RSI’s meeting in September')
    .requiredOption('--date <date>', 'datoen / the date')
    .action(
      withClient<Given<'date'>>(io, async (client, options, year = '') => {
        print(
          io,
          options,
          await client.post<Receipt>(`/api/year-plans/${part(year)}/rsi`, { date: options.date }),
          taken,
        );
      }),
    );

  const group = program.command('meeting').description('SYS’ møder / meetings of SYS');
  asking(group, 'list', 'alle møder / every meeting').action(
    withClient(io, async (client, options) => {
      print(io, options, await client.get<MeetingRow[]>('/api/meetings'), (rows) => rows.map(rowText).join('\n'));
    }),
  );
  asking(group, 'show <id>', 'dagsorden eller referat; next er det næste / agenda or minutes').action(
    withClient(io, async (client, options, id = '') => {
      print(io, options, await client.get<MeetingSeen>(at(id)), meetingText);
    }),
  );
  const placed = (command: Command): Command =>
    command
      .requiredOption('--date <date>', 'datoen / the date')
      .option('--from <time>', 'fra, 10:00 / from')
      .option('--to <time>', 'til, 14:00 / until')
      .option('--place <text>', 'sted / place');
  placed(asking(group, 'add', 'tilføj et møde / add a meeting'))
    .option('--extraordinary', 'ekstraordinært / extraordinary')
    .option('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<Given<'date' | 'from' | 'to' | 'place' | 'reason'> & { extraordinary?: boolean }>(
        io,
        async (client, options) => {
          const { date, from, to, place, extraordinary, reason } = options;
          const added = await client.post<{ caseId: string }>(
            '/api/meetings',
            defined({ date, from, to, place, extraordinary, reason }),
          );
          print(io, options, added, ({ caseId }) => caseId);
        },
      ),
    );
  placed(asking(group, 'preview', 'datoer og modtagere, før et møde tilføjes eller flyttes / before it is done'))
    .option('--extraordinary', 'ekstraordinært / extraordinary')
    .option('--moved <id>', 'mødet, der flyttes / the meeting that is moved')
    .action(
      withClient<Given<'date' | 'from' | 'to' | 'place' | 'moved'> & { extraordinary?: boolean }>(
        io,
        async (client, options) => {
          const { date, from, to, place, extraordinary, moved } = options;
          const asked = defined({ date, from, to, place, extraordinary, moved });
          print(io, options, await client.post<MeetingPreview>('/api/meetings/preview', asked), previewText);
        },
      ),
    );
  placed(asking(group, 'move <id>', 'flyt mødet / move the meeting'))
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<Given<'date' | 'from' | 'to' | 'place' | 'reason'>>(io, async (client, options, id = '') => {
        const { date, from, to, place, reason } = options;
        print(
          io,
          options,
          await client.post<Receipt>(at(id, '/move'), defined({ date, from, to, place, reason })),
          taken,
        );
      }),
    );
  asking(group, 'cancel <id>', 'aflys mødet / cancel the meeting')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<Given<'reason'>>(io, async (client, options, id = '') => {
        print(io, options, await client.post<Receipt>(at(id, '/cancel'), { reason: options.reason }), taken);
      }),
    );
  asking(group, 'add-item <id>', 'ønsk et punkt / ask for an item')
    .requiredOption('--title <text>', 'overskrift / title')
    .requiredOption('--text <text>', 'hvad der ønskes behandlet / what is to be treated')
    .option('--kind <kind>', 'decision, discussion, orientation')
    .option('--for <person>', 'for et medlem; sekretariatet / for a member; the secretariat')
    .action(
      withClient<Given<'title' | 'text' | 'kind' | 'for'>>(io, async (client, options, id = '') => {
        const { title, text, kind, for: member } = options;
        print(
          io,
          options,
          await client.post<Receipt>(at(id, '/items'), defined({ title, text, kind, for: member })),
          taken,
        );
      }),
    );
  /** What has many fields comes from a file. */
  for (const [name, act, words] of [
    ['edit-agenda', '/agenda', 'rækkefølge, noter, sene sager: order, notes, take, leave / of the agenda'],
    ['attend', '/attendance', 'fremmøde: present (region: person), others / attendance'],
    ['decide', '/decisions', 'beslutning: item, outcome, reason, note, recused, dissent, actions / a decision'],
    ['edit-minutes', '/minutes', 'referatets ord: notes, remarks / the words of the minutes'],
  ] as const)
    asking(group, `${name} <id>`, words)
      .requiredOption('--file <path>', 'YAML eller JSON / YAML or JSON')
      .action(
        withClient<CommonOptions & { file: string }>(io, async (client, options, id = '') => {
          print(io, options, await client.post<Receipt>(at(id, act), await readDataFile(options.file)), taken);
        }),
      );
  for (const [name, act, words] of [
    ['recompose', '/recompose', 'sæt dagsordenen sammen igen / compose the agenda anew'],
    ['close-vote', '/close-vote', 'luk afstemningen / close the vote'],
    ['conclude', '/conclude', 'slut mødet / conclude the meeting'],
  ] as const)
    asking(group, `${name} <id>`, words).action(
      withClient(io, async (client, options, id = '') => {
        print(io, options, await client.post<Receipt>(at(id, act), {}), taken);
      }),
    );
  for (const [name, act, words] of [
    ['open-vote', '/votes', 'åbn en afstemning om et punkt / open a vote on an item'],
    ['resend-decision', '/resend-decision', 'send en afvist beslutning igen / send a refused decision again'],
  ] as const)
    asking(group, `${name} <id> <item>`, words).action(
      withClient(io, async (client, options, id = '', item = '') => {
        print(io, options, await client.post<Receipt>(at(id, act), { item }), taken);
      }),
    );
  asking(group, 'actions', 'aktionsloggen / the action log').action(
    withClient(io, async (client, options) => {
      const lines = await client.get<{ what: string; who: string; due: string; overdue: boolean }[]>('/api/action-log');
      print(io, options, lines, (all) =>
        all.map(({ due, who, what, overdue }) => `${due}${overdue ? ' !' : ''}  ${who}: ${what}`).join('\n'),
      );
    }),
  );
  asking(group, 'projects', 'projektoversigten / the project overview').action(
    withClient(io, async (client, options) => {
      const found = await client.get<{
        projects: { number: string; title: string; status: { time: string; economy: string; scope: string } | null }[];
      }>('/api/projects');
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
