export interface NotifyActivities {
  notify(params: { readonly step: string }): Promise<void>;
}

/** Counts, so that no variant can win by not doing the work. */
export function countingActivities(): NotifyActivities & { readonly count: () => number } {
  let told = 0;
  return {
    async notify() {
      told += 1;
    },
    count: () => told,
  };
}
