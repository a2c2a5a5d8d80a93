/** The largest request body taken by API and pages, in bytes. */
export const maxBytes = 1_000_000;
