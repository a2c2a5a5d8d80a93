/** What a function of the machine's author came to: its value, or what it threw. */
export type Attempt<T> = { readonly value: T } | { readonly error: unknown };

export function attempt<T>(act: () => T): Attempt<T> {
  try {
    return { value: act() };
  } catch (error) {
    return { error };
  }
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
