/** The delay of `retryHourly`, for `setup({ delays: hourly })`. */
export const hourly = { anHour: 3_600_000 } as const;

/** An activity could not answer: it is in the journal, and the state is entered again in an hour, for as long as it takes. */
export const retryHourly = <const State extends string>(state: State, event: string) =>
  ({ entry: { type: 'journal', params: { event } }, after: { anHour: state } }) as const;
