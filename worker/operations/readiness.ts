/** Something that a process needs, and how it is asked whether it is there. */
export interface Probe {
  readonly part: 'worker' | 'database' | 'temporal' | 'mail';
  /** Without it the process can do nothing for anybody; else its work waits, and goes on by itself. */
  readonly needed: boolean;
  /** How long an answer is taken for true, in ms. */
  readonly freshMs: number;
  /** Throws when it is not. */
  readonly ask: () => Promise<unknown>;
}

export interface Readiness {
  /** `degraded`: something is away that is not needed to take requests. `closing`: told to stop. */
  readonly status: 'ready' | 'degraded' | 'unavailable' | 'closing';
  readonly parts: Readonly<Record<string, 'ok' | 'away'>>;
}

/** How long a part may take to answer, in ms. */
const patienceMs = 2_000;

/** Asks each part, and remembers for a moment what it said, so that whoever looks often costs nothing. */
export function createReadiness(probes: readonly Probe[], isClosing: () => boolean): () => Promise<Readiness> {
  const known = new Map<string, { readonly until: number; readonly is: Promise<'ok' | 'away'> }>();
  const ask = ({ part, ask: askIt, freshMs }: Probe): Promise<'ok' | 'away'> => {
    const before = known.get(part);
    if (before !== undefined && Date.now() < before.until) return before.is;
    const is = within(askIt).then(
      () => 'ok' as const,
      () => 'away' as const,
    );
    known.set(part, { until: Date.now() + freshMs, is });
    return is;
  };
  return async () => {
    const said = await Promise.all(probes.map(async (probe) => ({ probe, is: await ask(probe) })));
    const away = said.filter(({ is }) => is === 'away');
    const status = isClosing()
      ? 'closing'
      : away.some(({ probe }) => probe.needed)
        ? 'unavailable'
        : away.length > 0
          ? 'degraded'
          : 'ready';
    return { status, parts: Object.fromEntries(said.map(({ probe, is }) => [probe.part, is])) };
  };
}

async function within(ask: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(reject, patienceMs, new Error('no answer'))));
  try {
    await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
