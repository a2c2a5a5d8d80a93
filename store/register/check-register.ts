import { checkBudgets } from './check-budgets.ts';
import { checkMoney } from './check-money.ts';
import { checkReferences } from './check-references.ts';
import { checkRoles, type Occasion } from './check-roles.ts';
import type { Findings, Path } from './faults.ts';
import type { Register } from './schema.ts';

/** Something that the checks found in a register, with where in it. */
export interface Finding {
  readonly path: Path;
  readonly da: string;
  readonly en: string;
}

export interface Checked {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Every check of a register that is readable: whether it hangs together from `today` on. */
export function checkRegister(register: Register, today: string, occasion: Occasion = 'file'): Checked {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const findings: Findings = {
    error: (path, da, en) => void errors.push({ path, da, en }),
    warning: (path, da, en) => void warnings.push({ path, da, en }),
  };
  checkReferences(register, findings);
  checkMoney(register, findings);
  checkBudgets(register, findings, occasion);
  // Roles can only be judged when every reference leads somewhere.
  if (errors.length === 0) checkRoles(register, today, findings, occasion);
  return { errors, warnings };
}

/** What has come since. Paths shift when something is added, sentences do not. */
export function fresh(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(({ da }) => da));
  return after.filter(({ da }) => !known.has(da));
}
