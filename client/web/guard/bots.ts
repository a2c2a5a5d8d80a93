/** Programs that are known to open, and sometimes to submit, links in mail (letters-and-links §1). */
const known =
  /bot|crawl|spider|preview|scan|safelinks|proofpoint|barracuda|mimecast|urldefense|headless|curl|wget|python|go-http|java\/|okhttp|facebookexternalhit|slack|skype|microsoft office|ms-?office|exchange/i;

export interface Visit {
  readonly userAgent: string | undefined;
  readonly purpose?: string | undefined;
  /** Milliseconds between the page and its answer; absent on a GET. */
  readonly elapsedMs?: number;
  readonly cookie?: boolean;
}

/** Signs that a program and not a person is at work. Logged and shown to the secretariat, never the only guard (letters-and-links §1.4). */
export function botSignals(visit: Visit): string[] {
  const signals: string[] = [];
  if (!visit.userAgent) signals.push('no user agent');
  else if (known.test(visit.userAgent)) signals.push('known scanner user agent');
  if (visit.purpose && /prefetch|preview/i.test(visit.purpose)) signals.push('prefetch');
  if (visit.elapsedMs !== undefined && visit.elapsedMs < 2000) signals.push('answered within 2 s');
  if (visit.cookie === false) signals.push('no cookie from the page');
  return signals;
}
