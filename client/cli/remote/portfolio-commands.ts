import { z } from 'zod';
import { fileInJson } from '../../api/answers.ts';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { formatKroner } from '../../../machines/governance/money.ts';
import { roadmapRow } from '../../../store/rows.ts';
import { type Dashboard, dashboardSchema } from '../../portfolio/dashboard.ts';
import { budgetWords, frameSums, kpiWords } from '../../portfolio/dashboard-words.ts';
import {
  caseName,
  lightNames,
  measureNames,
  measures,
  stateName,
  roadmapKindName,
  reportingName,
  rsiChargeName,
} from '../../../machines/terms/index.ts';
import { nextStep } from '../../portfolio/portfolio.ts';
import { type ProjectHistory, type Projects, projectHistorySchema, projectsSchema } from '../../portfolio/projects.ts';
import { type SystemRoadmap, systemRoadmap } from '../../portfolio/roadmap.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print, table } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';

type ExportOptions<T extends string> = CommonOptions & { readonly [K in T]?: string };
/** A command that writes a list to a file; the server makes it. */
function exporting(parent: Command, io: Io, list: string, words: string, formats: string): void {
  const leaf = remoteCommand(parent, 'export', words)
    .option('--format <format>', `${formats}; ellers xlsx / else xlsx`)
    .option('--out <path>', 'filen, ellers listens navn og dato her / the file');
  if (list === 'roadmap')
    leaf
      .option('--system <id>', 'kun dette system / only this system')
      .option('--domain <name>', 'kun dette domæne / only this domain')
      .option('--grid <grid>', 'billedets opdeling: quarter eller year / of the picture');
  if (list === 'portfolio') {
    leaf.option('--year <year>', 'året, ellers i år / the year, else this one');
    leaf.option('--list <list>', 'portfolio, cases, distribution, projects, roadmap');
  }
  leaf.action(
    withClient<ExportOptions<'format' | 'out' | 'system' | 'domain' | 'grid' | 'year' | 'list'>>(
      io,
      async (client, options) => {
        const { format, system, domain, grid, year } = options;
        const { name, base64 } = await client.get(fileInJson, `/api/portfolio/files/${part(options.list ?? list)}`, {
          format,
          system,
          domain,
          grid,
          year,
        });
        const path = options.out ?? name;
        await writeFile(path, Buffer.from(base64, 'base64'));
        print(io, options, { file: path }, (done) => `Skrevet i ${done.file}.`);
      },
    ),
  );
}

function roadmapText(systems: readonly SystemRoadmap[]): string {
  const lines = systems.flatMap(({ name, entries }) =>
    entries.map((one) => [
      name,
      one.date,
      roadmapKindName(one.kind, 'da'),
      one.status,
      one.amountOre === null ? '' : formatKroner(one.amountOre),
      one.title,
    ]),
  );
  return table(lines, 'Roadmap er tomt. / The roadmap is empty.');
}

function projectsText({ projects, moved }: Projects): string {
  return [
    table(
      projects.map((one) => [
        one.number,
        one.systemName,
        ...measures.map((measure) =>
          one.status === null ? '–' : `${measureNames[measure][0].toLowerCase()} ${lightNames[one.status[measure]][0]}`,
        ),
        reportingName(one.reporting, 'da'),
        one.title,
      ]),
      'Ingen projekter er i gang. / No projects are in progress.',
    ),
    ...moved.map(
      ({ number, title, decision, charge }) =>
        `${number} ${title}: flyttet til RSI-kredsen / moved to RSI (${decision})${charge === null ? '' : `; betales af ${rsiChargeName(charge, 'da')}`}`,
    ),
  ].join('\n');
}

const historyText = (one: ProjectHistory): string =>
  [
    `${one.number} ${one.title}, ${one.systemName}: ${stateName(one.state, 'da')}`,
    ...(one.follower === null
      ? []
      : [`Følges af ${one.follower.who === 'rsi' ? 'RSI-kredsen' : 'SYS'}: ${one.follower.decision}`]),
    ...one.reports.map(
      ({ meeting, late, status }) =>
        `${meeting}${late ? ' (for sent)' : ''}: ${measures.map((measure) => `${measureNames[measure][0].toLowerCase()} ${lightNames[status[measure]][0]}`).join(', ')}. ${status.note}`,
    ),
    ...one.missing.map((date) => `${date}: udeblevet / never came`),
  ].join('\n');

function portfolioText({ year, frame, systems, cases }: Dashboard): string {
  return [
    `Ramme ${year}: ${frameSums(frame, 'da')
      .map(([name, amount]) => `${name.toLowerCase()} ${formatKroner(amount)}`)
      .join(', ')}`,
    '',
    table(
      systems.map((one) => [
        one.systemName,
        `budget ${year}: ${budgetWords(one.budget, 'da')}`,
        `ønsker: ${one.requests.open} (${formatKroner(one.requests.amountOre)})`,
        `roadmap: ${one.roadmap.coming}`,
        `projekter: ${one.projects.running}`,
        kpiWords(one.kpi, 'da'),
      ]),
      'Registeret har ingen systemer. / The register has no systems.',
    ),
    '',
    table(
      cases.map((one) => [
        caseName(one, 'da'),
        stateName(one.state, 'da'),
        nextStep(one, 'da'),
        one.owners.join(', '),
        `${one.due ?? ''}${one.overdue ? ' !' : ''}`,
        one.amountOre === null ? '' : formatKroner(one.amountOre),
      ]),
      'Der er ingen åbne sager. / There are no open cases.',
    ),
  ].join('\n');
}

/** `aarshjul portfolio …`, `project …` and `roadmap …`; `roadmap` alone lists the requests that stand on it. */
export function addPortfolioCommands(program: Command, io: Io): void {
  const portfolio = program.command('portfolio').description('Porteføljerapporten / the portfolio report');
  remoteCommand(portfolio, 'show', 'ramme, systemer og hver åben sag / frame, systems and every open case')
    .option('--year <year>', 'året, ellers i år / the year, else this one')
    .action(
      withClient<ExportOptions<'year'>>(io, async (client, options) => {
        print(io, options, await client.get(dashboardSchema, '/api/portfolio', { year: options.year }), portfolioText);
      }),
    );
  exporting(
    portfolio,
    io,
    'portfolio',
    'rapporten som regneark, eller én liste / the report, or one list',
    'xlsx, csv',
  );

  const project = program.command('project').description('Projekter under SYS / projects that SYS follows');
  remoteCommand(project, 'list', 'projekterne med seneste status / projects with their last status').action(
    withClient(io, async (client, options) => {
      print(io, options, await client.get(projectsSchema, '/api/projects'), projectsText);
    }),
  );
  remoteCommand(project, 'show <number>', 'et projekt med alle statusser / a project with every status').action(
    withClient(io, async (client, options, number = '') => {
      print(io, options, await client.get(projectHistorySchema, `/api/projects/${part(number)}`), historyText);
    }),
  );
  exporting(project, io, 'projects', 'projekterne som liste / the projects as a list', 'xlsx, csv');

  const roadmap = remoteCommand(program, 'roadmap', 'roadmap for systemerne / the roadmap')
    .enablePositionalOptions()
    .option('--system <id>', 'kun dette system / only this system')
    .action(
      withClient<ExportOptions<'system'>>(io, async (client, options) => {
        print(io, options, await client.get(z.array(roadmapRow), '/api/roadmap', { system: options.system }), (rows) =>
          table(
            rows.map((row) => [row.caseId, row.system, row.status, formatKroner(row.amountOre), row.title]),
            'Roadmap er tomt. / The roadmap is empty.',
          ),
        );
      }),
    );
  remoteCommand(
    roadmap,
    'show',
    'ønsker, milepæle, ibrugtagninger og kontrakter / requests, milestones, go-lives, contracts',
  )
    .option('--system <id>', 'kun dette system / only this system')
    .option('--domain <name>', 'kun dette domæne / only this domain')
    .action(
      withClient<ExportOptions<'system' | 'domain'>>(io, async (client, options) => {
        const { system, domain } = options;
        print(io, options, await client.get(z.array(systemRoadmap), '/api/roadmaps', { system, domain }), roadmapText);
      }),
    );
  exporting(roadmap, io, 'roadmap', 'som liste eller billede / as a list or a picture', 'xlsx, csv, svg');
}
