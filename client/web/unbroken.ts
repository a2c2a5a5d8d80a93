/** Tags with all that stands in them, the text of fields, and the space between an amount and «kr.». */
const parts = /<textarea[\s\S]*?<\/textarea>|<[^>]*>|(?<=\d) (?=kr\.)/g;

/** A page in which no amount is broken across lines: «900.000 kr.» has a no-break space. What stands in fields and attributes is left as it is. */
export const unbroken = (html: string): string => html.replace(parts, (found) => (found === ' ' ? '\u00a0' : found));
