import { type Command, Option } from 'commander';
import { printing } from '../printing.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { CommonOptions, Io } from '../io.ts';

/** A command that asks the running server. */
export function remoteCommand(parent: Command, usage: string, description: string): Command {
  return (
    printing(parent, usage, description)
      .option('--url <address>', 'serverens adresse, ellers BASE_URL / address of the server, else BASE_URL')
      // Better in the environment than among the arguments, which every user of the machine can list.
      .addOption(
        new Option('--key <key>', 'API-nøgle, ellers nøglen i DATA_DIR/operator-key / API key').env('AARSHJUL_API_KEY'),
      )
      .option('--as <person>', 'handl som denne person; kun med operatørnøglen / act as this person; operator key only')
  );
}

/** Runs a command with the client its options ask for. The last two arguments commander gives are the options and the command. */
export function withClient<O extends CommonOptions>(
  io: Io,
  run: (client: ApiClient, options: O, ...args: string[]) => Promise<void>,
) {
  return async (...passed: unknown[]): Promise<void> => {
    const options = passed.at(-2) as O;
    await run(createApiClient(io, options), options, ...(passed.slice(0, -2) as string[]));
  };
}
