/** How the case has ended, or what it has come to, on its row. */
export const keepOutcome = (outcome: string) => ({ type: 'keepCase', params: { outcome } }) as const;
