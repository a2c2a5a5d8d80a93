import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { z } from 'zod';
/** Something wrong in a register file: where, what, and what to do about it, in both languages. */
const registerFault = z
  .object({
    file: z.string(),
    line: z.number(),
    da: z.string(),
    en: z.string(),
  })
  .meta({ id: 'RegisterFault' });
export type RegisterFault = DeepReadonly<z.infer<typeof registerFault>>;

/** Where in the file, as keys and places: `['systems', 0, 'fsa']`. */
export type Path = readonly (string | number)[];

/** How the checks report. Errors stop an import; warnings are what the model has a fallback for, e.g. a vacant role. */
export interface Findings {
  error(path: Path, da: string, en: string): void;
  warning(path: Path, da: string, en: string): void;
}

/** `register.yaml:12: dansk / English`. */
export function faultText(fault: RegisterFault): string {
  return `${fault.file}:${fault.line}: ${fault.da} / ${fault.en}`;
}
