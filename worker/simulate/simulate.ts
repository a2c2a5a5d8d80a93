import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { badInput } from '../../client/sdk/failures.ts';
import { faultText } from '../../store/register/faults.ts';
import { readRegister } from '../../store/register/read.ts';
import { memoryWorldHost } from './memory-world-host.ts';
import { rehearseYear, writeYearFiles, yearText } from './ordinary-year.ts';
import { play } from './play.ts';
import { readStory } from './read-story.ts';
import { failuresOf, reportText } from './report.ts';

const exampleRegister = fileURLToPath(new URL('../../register.example.yaml', import.meta.url));

export interface Simulated {
  /** False when an act or an expectation did not go as the story says. */
  readonly ok: boolean;
  /** For people to read. */
  readonly text: string;
  readonly json: unknown;
}

/** Plays the story in a file: in memory, or on Temporal's time-skipping server. Throws `BadInput` naming line and field of what is wrong in it. */
export async function simulate({
  file,
  host,
}: {
  readonly file: string;
  readonly host: 'memory' | 'temporal';
}): Promise<Simulated> {
  const story = await readStory(file);
  const played = await play(story, host === 'memory' ? memoryWorldHost() : await onTemporal());
  const { ok, journal, mails, letters, frames, cases, acts } = played;
  return {
    ok,
    text: reportText(played),
    json: {
      ok,
      story: story.story.title,
      failures: failuresOf(played),
      refused: acts.flatMap(({ line, refused }) => (refused === undefined ? [] : [{ line, ...refused.toJSON() }])),
      cases,
      ledger: frames,
      budgets: played.budgets,
      documents: Object.fromEntries(played.documents),
      mails,
      letters,
      journal,
    },
  };
}

/**
 * Rehearses a budget year in which everybody does what they owe (M-02): the text lists every deadline and counts every mail, `folder` gets the dates as
 * .ics and .csv. The register is a file, or the example. Throws `BadInput` for a register or a year that cannot be played.
 */
export async function simulateYear({
  year,
  registerFile,
  register,
  systems,
  folder,
  host,
}: {
  readonly year: number;
  /** A file, or the content of a register; the example when there is neither. */
  readonly registerFile?: string;
  readonly register?: unknown;
  readonly systems?: readonly string[];
  readonly folder?: string;
  readonly host: 'memory' | 'temporal';
}): Promise<Simulated> {
  const name = registerFile ?? (register === undefined ? exampleRegister : 'serverens register / the register in use');
  const text =
    register === undefined ? await readFile(registerFile ?? exampleRegister, 'utf8') : JSON.stringify(register);
  const read = readRegister(text, name, `${year - 1}-01-04`);
  if (read.register === undefined) {
    const faults = read.errors.map(faultText).join('\n');
    throw badInput(`Registeret kan ikke bruges:\n${faults}`, `The register cannot be used:\n${faults}`, 'register');
  }
  const rehearsed = await rehearseYear({
    year,
    register: read.register,
    ...(systems === undefined ? {} : { systems }),
    host: host === 'memory' ? memoryWorldHost() : await onTemporal(),
  });
  const files = folder === undefined ? [] : await writeYearFiles(folder, rehearsed);
  const { ok, mails, frames, budgets, journal } = rehearsed.played;
  return {
    ok,
    text: [
      yearText(rehearsed),
      `Register: ${name}`,
      ...files.map((file) => `Skrevet / written: ${file}`),
      ...failuresOf(rehearsed.played).map((line) => `✗ ${line}`),
    ].join('\n'),
    json: {
      ok,
      year,
      failures: failuresOf(rehearsed.played),
      preview: rehearsed.preview,
      ledger: { frames, budgets },
      mails,
      journal,
      files,
    },
  };
}

/** Loaded when asked for: Temporal's native code is not needed to play in memory. */
async function onTemporal() {
  const { temporalWorldHost } = await import('./temporal-world-host.ts');
  return temporalWorldHost();
}
