/** An instant as ISO-8601 UTC, e.g. `2028-05-31T22:00:00.000Z`. */
export type Instant = string;
