import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { addActCommands } from './remote/act-commands.ts';
import { addBudgetCycleCommands } from './remote/budget-cycle-commands.ts';
import { addBudgetFileCommands } from './remote/budget-file-commands.ts';
import { addChangeRequestCommands } from './remote/change-request-commands.ts';
import { addDocumentCommands } from './remote/document-commands.ts';
import { addBackupCommands } from './local/backup-commands.ts';
import { addDoctorCommand } from './local/doctor-command.ts';
import type { Io } from './io.ts';
import { addMeetingCommands } from './remote/meeting-commands.ts';
import { addMatterCommands } from './remote/matter-commands.ts';
import { addModelCommands } from './remote/model-commands.ts';
import { addPortfolioCommands } from './remote/portfolio-commands.ts';
import { addRecordCommands } from './remote/record-commands.ts';
import { addServerCommands } from './local/server-commands.ts';
import { addSimulateCommand } from './local/simulate-command.ts';
import { addStatusReportCommands } from './remote/status-report-commands.ts';
import { addSubmitCommands } from './remote/submit-commands.ts';
import { addTaskCommands } from './remote/task-commands.ts';
import { addVersionCommands } from './remote/version-commands.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

/** The whole command line. Runs nothing until `parseAsync` is called. */
export function createProgram(io: Io): Command {
  const program = new Command('aarshjul')
    .description(
      'Årshjul: styringsmodellen for de fællesregionale systemer / governance of the shared health-IT systems',
    )
    .version(version, '-V, --version', 'vis udgaven / show the version')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .showHelpAfterError('(--help viser, hvordan / shows how)')
    // What stands after a command belongs to it: `roadmap` takes options, and so do the commands below it.
    .enablePositionalOptions();
  addServerCommands(program, io);
  addChangeRequestCommands(program, io);
  addActCommands(program, io);
  addBudgetCycleCommands(program, io);
  addBudgetFileCommands(program, io);
  addSubmitCommands(program, io);
  addStatusReportCommands(program, io);
  addMeetingCommands(program, io);
  addTaskCommands(program, io);
  addVersionCommands(program, io);
  addModelCommands(program, io);
  addDocumentCommands(program, io);
  addMatterCommands(program, io);
  addPortfolioCommands(program, io);
  addRecordCommands(program, io);
  addSimulateCommand(program, io);
  addDoctorCommand(program, io);
  addBackupCommands(program, io);
  return program;
}
