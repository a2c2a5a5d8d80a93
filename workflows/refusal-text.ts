import type { FieldFault, RefusalParams, RefusalReason, Refused } from './durable/refused.ts';

const listed = (names: readonly string[]): string => (names.length === 0 ? 'intet' : names.join(', '));

/** Problems written in a schema hold both languages, Danish first. */
const faulty = (faults: readonly FieldFault[]): string =>
  faults.map(({ field, problem }) => `feltet «${field}»: ${problem.split(' / ')[0]}`).join('; ');

/** What a case says when it refuses, in Danish: for the minutes, the log and the page, behind the plain sentence. */
const danish: { readonly [R in RefusalReason]: (params: RefusalParams[R]) => string } = {
  UnknownEvent: ({ event, known }) => `Hændelsen «${event}» findes ikke; kendte: ${listed(known)}.`,
  InvalidEvent: ({ event, faults }) => `Hændelsen «${event}» kan ikke bruges, ${faulty(faults)}.`,
  InvalidInput: ({ faults }) => `Sagen kan ikke begynde med det, ${faulty(faults)}.`,
  NotAllowed: ({ event, state, allowed, cause }) =>
    `«${event}» kan ikke ske i tilstanden «${state}»${cause === undefined ? '' : ` (${cause})`}; muligt nu: ${listed(allowed)}.`,
  StaleVisit: ({ visit, current }) => `Opgaven er en tidligere omgang (${visit}, nu ${current}).`,
  UnknownActor: ({ actor }) => `Der ventes ikke på «${actor}» nu.`,
  ForgedEvent: ({ event }) => `«${event}» kan kun komme indefra.`,
  UnexpectedState: ({ state, expected }) => `Tilstanden er «${state}», ikke «${expected}».`,
  Behind: ({ seq, after }) => `Sagen er ved trin ${seq}, og trin ${after} er skrevet.`,
  Ended: ({ stopped }) => (stopped ? 'Sagen er standset.' : 'Sagen er afsluttet.'),
  NotThawed: ({ cause }) => `Sagen kan ikke fortsætte med denne udgave: ${cause}`,
  Suspended: ({ suspended }) => (suspended ? 'Sagen er allerede sat i bero.' : 'Sagen er ikke sat i bero.'),
  UnknownState: ({ state, known }) => `Tilstanden «${state}» findes ikke; kendte: ${listed(known)}.`,
  UnknownIncident: ({ incident }) => `Hændelsen «${incident}» er ikke åben.`,
  UnknownTimer: ({ timer }) => `Fristen «${timer}» løber ikke.`,
  AmbiguousTimer: ({ timer, candidates }) => `Flere har fristen «${timer}»; vælg en af: ${candidates.join(', ')}.`,
  InvalidInstant: ({ field, value }) =>
    `Feltet «${field}»: «${value}» er ikke et tidspunkt; skriv det som 2028-05-31T22:00:00Z.`,
  NotFound: ({ caseId }) => `Sagen «${caseId}» findes ikke.`,
};

const worded = <R extends RefusalReason>({ reason, params }: Refused<R>): string => danish[reason](params);

/** A case's refusal for people. */
export const refusalText = (refused: Refused): { readonly da: string; readonly en: string } => ({
  da: worded(refused),
  en: refused.message,
});
