import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { defined } from '../../machines/governance/defined.ts';
import { type Checked, checkRegister, type Finding, fresh } from './check-register.ts';
import type { Findings, Path, RegisterFault } from './faults.ts';
import { mergeRegister, type RegisterPart } from './merge-register.ts';
import { type Register, registerSchema } from './schema.ts';

/** `register` is there when there are no errors; warnings do not stop an import. */
export interface ReadRegister {
  readonly register?: Register;
  readonly errors: readonly RegisterFault[];
  readonly warnings: readonly RegisterFault[];
}

interface Parsed<T> {
  readonly said?: T;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly errors: RegisterFault[];
}

/** The file in the form of `schema`, or what is wrong with its form. */
function parseFile<T>(text: string, file: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const errors: RegisterFault[] = [];
  for (const problem of document.errors)
    errors.push({
      file,
      line: lines.linePos(problem.pos[0]).line,
      da: `Filen er ikke gyldig YAML: ${problem.message}. Ret indrykning og tegn på linjen.`,
      en: `The file is not valid YAML: ${problem.message}. Correct the indentation and characters of the line.`,
    });
  if (errors.length > 0) return { document, lines, errors };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { said: parsed.data, document, lines, errors };
  const findings = {
    error: (path: Path, da: string, en: string) =>
      void errors.push({ file, line: lineOf(document, lines, path), da, en }),
  };
  for (const issue of parsed.error.issues) reportIssue(findings, issue);
  return { document, lines, errors: errors.toSorted(byLine) };
}

/**
 * Reads a register from YAML and checks that it hangs together from `today` (`YYYY-MM-DD`) on; what has ended before is history and is not judged.
 * Every fault names file and line, what is wrong and what to do. `file` is only used in the texts.
 */
export function readRegister(text: string, file: string, today: string): ReadRegister {
  const { said, errors, ...at } = parseFile(text, file, registerSchema);
  return said === undefined ? { errors, warnings: [] } : judged(said, checkRegister(said, today), file, at);
}

/**
 * Reads what a file says of a register that stands: any part of it. What the file does not mention stays; only what the file brings is judged, as it
 * is with a decision.
 */
export function readIntoRegister(standing: Register, text: string, file: string, today: string): ReadRegister {
  const { said, errors, ...at } = parseFile(text, file, registerSchema.partial());
  if (said === undefined) return { errors, warnings: [] };
  const part: RegisterPart = defined(said);
  const before = checkRegister(standing, today, 'change');
  const after = checkRegister(mergeRegister(standing, part, 'file'), today, 'change');
  const brought = { errors: fresh(before.errors, after.errors), warnings: fresh(before.warnings, after.warnings) };
  return judged(mergeRegister(standing, part), brought, file, at);
}

/** The register unless something is wrong with it, and what the checks found, each on its line. */
function judged(
  register: Register,
  checked: Checked,
  file: string,
  { document, lines }: Pick<Parsed<unknown>, 'document' | 'lines'>,
): ReadRegister {
  const onLines = (found: readonly Finding[]): RegisterFault[] =>
    found.map(({ path, da, en }) => ({ file, line: lineOf(document, lines, path), da, en })).toSorted(byLine);
  return {
    ...(checked.errors.length === 0 ? { register } : {}),
    errors: onLines(checked.errors),
    warnings: onLines(checked.warnings),
  };
}

const byLine = (a: RegisterFault, b: RegisterFault): number => a.line - b.line;

/** The line of the nearest thing on the path that stands in the file: a field's own line, or the beginning of a list's item. */
export function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const holder = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

type Errors = Pick<Findings, 'error'>;

function reportIssue(findings: Errors, issue: z.core.$ZodIssue): void {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const field = String(path.findLast((key) => typeof key === 'string') ?? 'register');
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys)
        findings.error(
          [...path, key],
          `Feltet «${key}» findes ikke her. Slet det, eller ret stavningen.`,
          `There is no field "${key}" here. Delete it or correct the spelling.`,
        );
      return;
    case 'invalid_format':
      return reportFormat(findings, path, field, issue.format);
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return findings.error(
        path,
        `Feltet «${field}» skal være et af: ${choices}. Ret det.`,
        `The field "${field}" must be one of: ${choices}. Correct it.`,
      );
    }
    case 'invalid_type':
      return findings.error(
        path,
        `Feltet «${field}» mangler eller har forkert type (ventet: ${issue.expected}). Udfyld det.`,
        `The field "${field}" is missing or has the wrong type (expected: ${issue.expected}). Fill it in.`,
      );
    case 'too_small':
    case 'too_big':
      return findings.error(
        path,
        `Feltet «${field}» er tomt, for kort eller uden for det tilladte. Udfyld det.`,
        `The field "${field}" is empty, too short or out of range. Fill it in.`,
      );
    case 'custom': {
      const [da = '', en = da] = issue.message.split(' / ');
      return findings.error(path, `Feltet «${field}»: ${da}.`, `The field "${field}": ${en}.`);
    }
    default:
      return findings.error(
        path,
        `Feltet «${field}» kan ikke læses. Se register.example.yaml for formen.`,
        `The field "${field}" cannot be read. See register.example.yaml for its form.`,
      );
  }
}

function reportFormat(findings: Errors, path: Path, field: string, format: string): void {
  if (format === 'email')
    return findings.error(
      path,
      'E-mailadressen er ikke gyldig. Skriv fx navn@eksempel.dk.',
      'The e-mail address is not valid. Write for example name@eksempel.dk.',
    );
  if (format === 'date')
    return findings.error(
      path,
      `«${field}» er ikke en dato. Skriv år-måned-dag, fx 2026-12-31.`,
      `"${field}" is not a date. Write year-month-day, for example 2026-12-31.`,
    );
  findings.error(
    path,
    `«${field}» skal være små bogstaver, tal, punktum eller bindestreg uden mellemrum, fx mette.kjaer.`,
    `"${field}" must be small letters, digits, dots or hyphens without spaces, for example mette.kjaer.`,
  );
}
