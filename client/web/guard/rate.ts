/**
 * A sliding window in memory, one per process: enough against guessing tokens and against a scanner gone wild.
 * Several web processes each count for themselves; a shared limit belongs in the proxy in front of them.
 */
export interface RateLimit {
  /** Counts a visit; false when the key has used up its window. */
  allow(key: string, now: number): boolean;
}

export function createRateLimit({
  most,
  windowMs,
  keys = 10_000,
}: {
  most: number;
  windowMs: number;
  keys?: number;
}): RateLimit {
  const seen = new Map<string, number[]>();
  return {
    allow(key, now) {
      const recent = (seen.get(key) ?? []).filter((at) => at > now - windowMs);
      if (recent.length >= most) {
        seen.set(key, recent);
        return false;
      }
      recent.push(now);
      seen.delete(key);
      seen.set(key, recent);
      if (seen.size > keys) {
        const oldest = seen.keys().next().value;
        if (oldest !== undefined) seen.delete(oldest);
      }
      return true;
    },
  };
}
