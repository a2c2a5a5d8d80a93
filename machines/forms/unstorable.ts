/**
 * Whether a text in it holds NUL or another control character than tab and line breaks, or half a surrogate pair: a database that keeps JSON refuses those after
 * the case has taken them.
 */
export const unstorable = (value: unknown): boolean =>
  typeof value === 'string'
    ? /[\u0000-\u0008\u000e-\u001f\u007f]|\p{Cs}/u.test(value)
    : typeof value === 'object' &&
      value !== null &&
      Object.entries(value).some(([name, one]) => unstorable(name) || unstorable(one));
