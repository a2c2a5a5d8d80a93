/** A row of the catalogue. */
export interface Row {
  readonly id: string;
  readonly term: string;
  readonly priority: 'P1' | 'P2' | 'P3';
}

/** The rows of `docs/catalogue.md`, in its order. */
export function rowsIn(catalogue: string): readonly Row[] {
  return catalogue.split('\n').flatMap((line): Row[] => {
    const [, id = '', term = '', , priority = ''] = line.split('|').map((cell) => cell.trim());
    return /^[RM]-\d+[a-f]?$/.test(id) ? [{ id, term, priority: priority as Row['priority'] }] : [];
  });
}

const one = /\b([RM])-(\d{2,3})([a-f])?(?:\s*(?:–|-|to)\s*(?:[RM]-)?(\d{2,3})([a-f])?(?=\b))?/g;

/** The ids that a text names; `R-083 – R-085` names what lies between, a number without its letter all of R-093a – R-093f. */
export function idsIn(text: string, known: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const [, letter = '', from = '', part = '', to] of text.matchAll(one)) {
    const last = to === undefined || to.length !== from.length ? Number(from) : Number(to);
    for (const id of known) {
      const [, family, number = '', own = ''] = /^([RM])-(\d+)([a-f]?)$/.exec(id) ?? [];
      if (
        family === letter &&
        Number(number) >= Number(from) &&
        Number(number) <= last &&
        (part === '' || own === part)
      )
        found.add(id);
    }
  }
  return [...found];
}
