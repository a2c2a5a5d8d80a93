import { registerSchema } from '../../../store/register/schema.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { badInput, Failure } from '../../sdk/failures.ts';
import { createApiClient } from '../remote/api-client.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { printing } from '../printing.ts';

interface SimulateOptions extends CommonOptions {
  readonly host: 'memory' | 'temporal';
  readonly year?: number;
  readonly register?: string;
  readonly systems?: string;
  readonly out?: string;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('Skriv et årstal, fx 2028 / Write a year, e.g. 2028');
  return Number(text);
}

/** The register in use, when the server runs here and answers; a rehearsal does without one. */
async function registerOfServer(io: Io, options: SimulateOptions): Promise<{ register?: unknown }> {
  try {
    return { register: await createApiClient(io, options).get(registerSchema, '/api/register') };
  } catch (error) {
    if (error instanceof Failure && ['Unavailable', 'Forbidden', 'NotFound'].includes(error.kind)) return {};
    throw error;
  }
}

/** `aarshjul simulate <story.yaml>` plays a story on a clock of its own; `--year 2028` a budget year in which everybody does what they owe (design §9). */
export function addSimulateCommand(program: Command, io: Io): void {
  printing(program, 'simulate [story]', 'spil en fortælling eller et budgetår igennem / play a story or a budget year')
    .addOption(
      new Option('--host <host>', 'hvor den spilles / where it is played')
        .choices(['memory', 'temporal'])
        .default('memory'),
    )
    .option('--year <year>', 'et ordinært budgetår uden fortælling / an ordinary budget year, no story', yearOf)
    .option(
      '--register <file>',
      "årets register, ellers serverens, ellers eksemplet / the register, else the server's, else the example",
    )
    .option('--url <address>', 'serverens adresse, ellers BASE_URL / address of the server, else BASE_URL')
    .option('--systems <ids>', 'kun disse systemer, adskilt af komma / only these systems, separated by commas')
    .option('--out <folder>', 'skriv årets datoer som .ics og .csv her / write the dates of the year here')
    .action(async (file: string | undefined, options: SimulateOptions) => {
      const { simulate, simulateYear } = await import('../../../worker/simulate/simulate.ts');
      const { host, year, register, systems, out } = options;
      if ((file === undefined) === (year === undefined))
        throw badInput(
          'Angiv enten en fortælling (fil) eller --year, fx: aarshjul simulate --year 2028.',
          'Give either a story (file) or --year, e.g.: aarshjul simulate --year 2028.',
          'story',
        );
      const played =
        file === undefined
          ? await simulateYear({
              year: year ?? 0,
              host,
              ...(register === undefined ? await registerOfServer(io, options) : { registerFile: register }),
              ...(systems === undefined ? {} : { systems: systems.split(',').map((id) => id.trim()) }),
              ...(out === undefined ? {} : { folder: out }),
            })
          : await simulate({ file, host });
      print(io, options, played.json, () => played.text);
      if (!played.ok) process.exitCode = 1;
    });
}
