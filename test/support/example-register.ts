import { readFileSync } from 'node:fs';
import { readRegister } from '../../store/register/read.ts';
import type { Register } from '../../store/register/schema.ts';

export const exampleFile = new URL('../../register.example.yaml', import.meta.url);

/** Of this process: reading the file costs more than a small test. */
const read = new Map<string, Register>();

/** The register that ships with the product, as it reads on `day`; `mend` changes its text first. @throws when it has faults */
export function exampleRegister(day: string, mend: (text: string) => string = (text) => text): Register {
  const text = mend(readFileSync(exampleFile, 'utf8'));
  const key = `${day} ${text}`;
  const known = read.get(key);
  // A copy each time: a test may change what it was given.
  if (known !== undefined) return structuredClone(known);
  const { register, errors } = readRegister(text, 'register.example.yaml', day);
  if (register === undefined) throw new Error(errors.map((fault) => `${fault.line}: ${fault.da}`).join('\n'));
  read.set(key, register);
  return structuredClone(register);
}
