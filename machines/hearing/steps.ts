/** Days before it closes on which those who have not answered a hearing are reminded. */
export const hearingSteps: readonly number[] = [14, 7, 1];
