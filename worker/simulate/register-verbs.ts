import type { Commands } from '../../client/sdk/commands.ts';
import type { RegisterDecision } from '../../client/sdk/register-commands.ts';
import type { By } from '../../machines/governance/people.ts';

/** What the verbs of the register need of an act. */
interface Performing {
  readonly commands: Commands;
  readonly by: By;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The register is changed by decision in a story. */
export const registerVerbs = {
  'register.change': (d: Performing): Promise<unknown> =>
    d.commands.changeRegister(d.by, d.with as unknown as RegisterDecision),
};
