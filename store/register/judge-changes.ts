import type { RegisterChange } from '../../machines/governance/register-changes.ts';
import { applyChanges, type ChangeFault } from './apply-changes.ts';
import { checkRegister, type Finding, fresh } from './check-register.ts';
import type { Register } from './schema.ts';

/** Changes that the register cannot take; nothing has been changed. */
export class RegisterRefused extends Error {
  override readonly name = 'RegisterRefused';
  constructor(readonly faults: readonly ChangeFault[]) {
    super(
      `Registeret kan ikke ændres sådan: ${faults.map(({ da }) => da).join(' ')} / The register cannot be changed like that: ${faults.map(({ en }) => en).join(' ')}`,
    );
  }
}

export type Judged =
  | { readonly register: Register; readonly warnings: readonly Finding[] }
  | { readonly register?: undefined; readonly faults: readonly ChangeFault[] };

/**
 * The register after the changes, or why it cannot take them, with the checks of an import. Only what the changes bring counts: what was wrong
 * before is no reason to refuse them; warnings (vacant roles, a system under three regions) do not stop them.
 */
export function judgeChanges(
  standing: Register,
  changes: readonly RegisterChange[],
  decision: string,
  today: string,
): Judged {
  const applied = applyChanges(standing, changes, decision);
  if (applied.register === undefined) return { faults: applied.faults };
  const before = checkRegister(standing, today, 'change');
  const after = checkRegister(applied.register, today, 'change');
  const errors = fresh(before.errors, after.errors);
  if (errors.length > 0) return { faults: errors.map(({ da, en }) => ({ field: 'changes', da, en })) };
  return { register: applied.register, warnings: fresh(before.warnings, after.warnings) };
}
