import type { z } from 'zod';
import { DatabaseUnavailable } from '../../store/database-unavailable.ts';
import { Refused, type RefusalReason, refusalText } from '../../workflows/messages.ts';

/** The one failure table: what went wrong, as an HTTP status and whether trying again can help. */
export const failureKinds = {
  BadInput: { status: 422, retryable: false },
  NotFound: { status: 404, retryable: false },
  Forbidden: { status: 403, retryable: false },
  Conflict: { status: 409, retryable: false },
  BadState: { status: 409, retryable: false },
  Unavailable: { status: 503, retryable: true },
} as const;
export type FailureKind = keyof typeof failureKinds;

/** What every page, the API and the CLI say about a failure. `field` is a path such as `proposal.amount`. */
export interface FailureText {
  readonly kind: FailureKind;
  readonly field?: string;
  readonly da: string;
  readonly en: string;
}

/** Thrown by every command. Nothing happened, or (`Unavailable`) it is not known whether it did: send it again. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly da: string;
  readonly en: string;
  readonly field?: string;
  /** All faults of the input, when there is more than one. */
  readonly faults: readonly FailureText[];

  constructor(text: FailureText, faults: readonly FailureText[] = [text], cause?: unknown) {
    super(`${text.da} / ${text.en}`, cause === undefined ? undefined : { cause });
    this.kind = text.kind;
    this.da = text.da;
    this.en = text.en;
    if (text.field !== undefined) this.field = text.field;
    this.faults = faults;
  }

  /** HTTP status of the kind: 422, 404, 403, 409 or 503. */
  get status(): (typeof failureKinds)[FailureKind]['status'] {
    return failureKinds[this.kind].status;
  }

  toJSON(): FailureText {
    return { kind: this.kind, ...(this.field === undefined ? {} : { field: this.field }), da: this.da, en: this.en };
  }
}

type Say = (da: string, en: string, field?: string) => Failure;
const inBoth =
  (kind: FailureKind): Say =>
  (da, en, field) =>
    new Failure({ kind, da, en, ...(field === undefined ? {} : { field }) });

export const badInput = inBoth('BadInput');
export const notFound = inBoth('NotFound');
export const forbidden = inBoth('Forbidden');
export const conflict = inBoth('Conflict');
export const badState = inBoth('BadState');
export const unavailable = inBoth('Unavailable');

/** Why a case refused a message, as a kind of failure. */
const refusalKinds: Readonly<Record<RefusalReason, FailureKind>> = {
  UnknownEvent: 'BadInput',
  InvalidEvent: 'BadInput',
  InvalidInput: 'BadInput',
  NotAllowed: 'BadState',
  StaleVisit: 'Conflict',
  UnknownActor: 'Conflict',
  ForgedEvent: 'Forbidden',
  UnexpectedState: 'Conflict',
  Behind: 'Unavailable',
  Ended: 'BadState',
  NotThawed: 'Unavailable',
  Suspended: 'BadState',
  UnknownState: 'BadInput',
  UnknownIncident: 'NotFound',
  UnknownTimer: 'NotFound',
  AmbiguousTimer: 'BadInput',
  InvalidInstant: 'BadInput',
  NotFound: 'NotFound',
};

const refusalTexts: Readonly<Record<RefusalReason, readonly [da: string, en: string]>> = {
  UnknownEvent: ['Sagen kender ikke den besked', 'The case does not know that message'],
  InvalidEvent: ['Beskeden til sagen er ikke udfyldt rigtigt', 'The message to the case is not filled in correctly'],
  InvalidInput: ['Sagen kan ikke begynde med det', 'The case cannot begin with that'],
  NotAllowed: ['Det kan ikke gøres på det trin, sagen er på nu', 'That cannot be done at the step the case is at now'],
  StaleVisit: ['Opgaven er afløst af en nyere', 'The task has been replaced by a newer one'],
  UnknownActor: ['Opgaven er ikke længere åben', 'The task is no longer open'],
  ForgedEvent: ['Den besked kan kun komme fra sagen selv', 'Only the case itself may say that'],
  UnexpectedState: [
    'Sagen er kommet videre, siden du så den; se den igen',
    'The case has moved on since you saw it; look again',
  ],
  Behind: [
    'Sagen er ved at få det, der gik tabt; prøv igen om lidt',
    'The case is being told what was lost; try again shortly',
  ],
  Ended: ['Sagen er afsluttet', 'The case has ended'],
  NotThawed: [
    'Sagen venter, til den er flyttet til den nye udgave; driften skal se på den',
    'The case waits until it has been moved to the new version; operations must look at it',
  ],
  Suspended: ['Sagen er allerede sat i bero, eller den er det ikke', 'The case is suspended already, or it is not'],
  UnknownState: ['Sagen har ikke den tilstand', 'The case has no such state'],
  UnknownIncident: ['Hændelsen findes ikke eller er løst', 'There is no such incident, or it is solved'],
  UnknownTimer: ['Fristen findes ikke eller er udløbet', 'There is no such timer, or it has run out'],
  AmbiguousTimer: ['Flere frister hedder det', 'Several timers have that name'],
  InvalidInstant: ['Tidspunktet kan ikke læses', 'The instant cannot be read'],
  NotFound: ['Sagen kører ikke', 'The case is not running'],
};

/** A case's refusal as a failure; what the case said itself stands behind the plain sentence. */
function fromRefusal(refused: Refused): Failure {
  const [da, en] = refusalTexts[refused.reason];
  const detail = refusalText(refused);
  const kind = refusalKinds[refused.reason];
  const full = (text: string, more: string): string => (more === `${text}.` ? more : `${text}: ${more}`);
  const text = { kind, da: full(da, detail.da), en: full(en, detail.en) };
  return new Failure(text, [text], refused);
}

function fromDatabase(away: DatabaseUnavailable): Failure {
  const text = {
    kind: 'Unavailable',
    da: 'Databasen svarer ikke lige nu. Prøv igen om lidt; det samme svar tæller kun én gang.',
    en: 'The database does not answer at the moment. Try again shortly; the same answer counts once.',
  } as const;
  return new Failure(text, [text], away);
}

/** Anything thrown below a command, as a failure; what is unknown is thrown on, so that no fault is hidden. */
export function asFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof Refused) return fromRefusal(error);
  if (error instanceof DatabaseUnavailable) return fromDatabase(error);
  return undefined;
}

const remedies: Readonly<Record<string, readonly [da: string, en: string]>> = {
  invalid_type: ['mangler eller har en forkert type', 'is missing or of the wrong type'],
  invalid_format: ['har ikke det rigtige format', 'does not have the right format'],
  unrecognized_keys: ['har felter, som ikke kendes', 'has fields that are not known'],
  invalid_union: ['passer ikke til nogen af mulighederne', 'fits none of the choices'],
  invalid_value: ['er ikke en af de tilladte værdier', 'is not one of the allowed values'],
};

const expectedKinds: Readonly<Record<string, readonly [da: string, en: string]>> = {
  string: ['tekst', 'text'],
  number: ['et tal', 'a number'],
  int: ['et helt tal', 'a whole number'],
  boolean: ['ja eller nej', 'yes or no'],
  array: ['en liste', 'a list'],
  object: ['felter', 'fields'],
};

type Issue = z.core.$ZodIssue;

function wish(issue: Issue): readonly [string, string] {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = expectedKinds[issue.expected] ?? [issue.expected, issue.expected];
      return [`forventet: ${kind[0]}`, `expected: ${kind[1]}`];
    }
    case 'invalid_value':
      return [`vælg en af: ${issue.values.join(', ')}`, `choose one of: ${issue.values.join(', ')}`];
    case 'invalid_union':
      return [`vælg en gyldig ${issue.discriminator ?? 'form'}`, `choose a valid ${issue.discriminator ?? 'form'}`];
    case 'unrecognized_keys':
      return [`fjern ${issue.keys.join(', ')}`, `remove ${issue.keys.join(', ')}`];
    default:
      return [issue.message, issue.message];
  }
}

/** How long, large or many something must be, and may be: what would be right says what was wrong. */
function limit(issue: Issue): readonly [string, string] | undefined {
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? [`skal være på mindst ${issue.minimum} tegn`, `must have at least ${issue.minimum} characters`]
      : [`skal være mindst ${issue.minimum}`, `must be at least ${issue.minimum}`];
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? [`må højst være på ${issue.maximum} tegn`, `must have at most ${issue.maximum} characters`]
      : [`må højst være ${issue.maximum}`, `must be at most ${issue.maximum}`];
  return undefined;
}

/** What zod found, as one failure: field by field what was wrong and what would be right. `under` is put before each path. */
export function fromIssues(issues: readonly Issue[], under = ''): Failure {
  const faults = issues.map((issue): FailureText => {
    const path = issue.path.map(String).join('.');
    const field = under === '' ? path : path === '' ? under : `${under}.${path}`;
    const name = field === '' ? 'input' : field;
    // Messages written in a schema hold both languages, Danish first.
    const [ownDa, ownEn] = issue.message.split(' / ');
    if (ownDa !== undefined && ownEn !== undefined)
      return { kind: 'BadInput', field, da: `${name}: ${ownDa}`, en: `${name}: ${ownEn}` };
    const bound = limit(issue);
    if (bound !== undefined) return { kind: 'BadInput', field, da: `${name} ${bound[0]}.`, en: `${name} ${bound[1]}.` };
    const [wrongDa, wrongEn] = remedies[issue.code] ?? ['er ikke rigtigt', 'is not right'];
    const [rightDa, rightEn] = wish(issue);
    return { kind: 'BadInput', field, da: `${name} ${wrongDa} (${rightDa}).`, en: `${name} ${wrongEn} (${rightEn}).` };
  });
  const first = faults[0] ?? { kind: 'BadInput' as const, da: 'Ugyldigt input.', en: 'Invalid input.' };
  const text: FailureText = {
    ...first,
    da: faults.map((fault) => fault.da).join(' ') || first.da,
    en: faults.map((fault) => fault.en).join(' ') || first.en,
  };
  return new Failure(text, faults);
}

/** Parses or throws the failure of {@link fromIssues}. */
export function parse<T extends z.ZodType>(schema: T, value: unknown, under = ''): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw fromIssues(result.error.issues, under);
}
