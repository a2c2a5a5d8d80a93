import { resolve } from 'node:path';
import type { Command } from 'commander';
import { madeBackup } from '../../api/answers.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { printing } from '../printing.ts';
import { remoteCommand, withClient } from '../remote/leaf.ts';
import { localMinute } from '../remote/words.ts';

/** `aarshjul backup | restore`: the embedded product as one file. */
export function addBackupCommands(program: Command, io: Io): void {
  remoteCommand(
    program,
    'backup <file>',
    'skriv en sikkerhedskopi, mens produktet kører / write a backup while the product runs',
  ).action(
    withClient(io, async (client, options, file) => {
      const made = await client.post(madeBackup, '/api/backups', { file: resolve(file ?? '') });
      print(io, options, made, ({ file: at, takenAt }) => `Sikkerhedskopi af ${localMinute(takenAt)}: ${at}`);
    }),
  );
  printing(
    program,
    'restore <file>',
    'læg en sikkerhedskopi i en tom DATA_DIR / put a backup into an empty DATA_DIR',
  ).action(async (file: string, options: CommonOptions) => {
    const { restoreBackup } = await import('../../../worker/embedded/backup.ts');
    const { dataDir } = io.config();
    const { takenAt } = await restoreBackup(file, dataDir);
    print(
      io,
      options,
      { dataDir, takenAt },
      () => `Gendannet i ${dataDir}, som det var ${localMinute(takenAt)}. Start det med aarshjul start.`,
    );
  });
}
