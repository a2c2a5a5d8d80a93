import { localDate } from '../../machines/governance/local-time.ts';
import { stateName } from '../../machines/terms/index.ts';
import { type CaseOf, type CaseRow, isReadable, listedState } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { amountWords, caseWords, dateInName, dateWords } from './from/words.ts';
import { noDocument } from './stored-papers.ts';
import { type Paper, type PaperSection, table, text } from './paper/paper.ts';

/** The duties by which an FSG answers for its systems. */
const decided = ['fsg-decision', 'budget-recommendation'] as const;

/**
 * What an FSG has before it, across its systems: the cases, the ranks already given, and the small requests that regions have decided since its last
 * decision. Throws `NotFound` for a group that the register does not have.
 */
export async function fsgList(store: Store, fsg: string, now: string): Promise<Paper> {
  const [register, systems, requests, cases] = await Promise.all([
    store.register(),
    store.systems(now),
    store.casesOf('change-request'),
    store.cases({ open: true }),
  ]);
  const group = register?.fsgs.find(({ id }) => id === fsg);
  if (group === undefined) throw noDocument(`fsg-liste/${fsg}`);
  const own = systems.filter((system) => system.fsg === fsg);
  const ofGroup = ({ system }: Pick<CaseRow, 'system'>): boolean => own.some(({ id }) => id === system);
  const nameOf = (id = ''): string => own.find((one) => one.id === id)?.name ?? id;
  const answers = (await Promise.all(decided.map((duty) => store.tasks({ duty })))).flat();
  const waits = new Map(answers.flatMap((one) => (one.closedAt === undefined ? [[one.caseId, one.deadline]] : [])));
  const mine = new Set([...requests, ...cases].filter(ofGroup).map(({ id }) => id));
  const today = localDate(now);
  // Of an earlier day: a meeting that has decided its first case still has the small ones before it.
  const since = answers
    .flatMap(({ caseId, closedAt }) => (closedAt !== undefined && mine.has(caseId) ? [localDate(closedAt)] : []))
    .filter((day) => day < today)
    .toSorted()
    .at(-1);
  const listed = (
    heading: string,
    none: string,
    head: readonly string[],
    rows: readonly (readonly string[])[],
  ): PaperSection => ({
    heading,
    level: 2,
    blocks: [
      rows.length === 0 ? text(none) : table({ caption: heading, head, rows, amounts: [head.indexOf('Beløb')] }),
    ],
  });
  const line = (row: CaseRow): readonly string[] => [caseWords(row.id), row.title, nameOf(row.system)];
  const small = requests.filter(
    (row) =>
      ofGroup(row) &&
      row.outcome === 'approvedByRegion' &&
      row.closedAt !== undefined &&
      localDate(row.closedAt) >= (since ?? ''),
  );
  const ranked = requests.filter(
    (row): row is CaseOf<'change-request'> & { rank: number } =>
      ofGroup(row) && row.closedAt === undefined && row.rank !== undefined,
  );
  return {
    title: `Liste til ${group.name}`,
    kind: 'FSG-liste',
    draft: false,
    landscape: true,
    facts: [
      ['Dato', dateWords(today)],
      ['Systemer', own.map(({ name }) => name).join(', ')],
      ['Seneste beslutning', since === undefined ? 'ingen endnu' : dateWords(since)],
    ],
    fileName: `FSG-liste ${group.name} ${dateInName(today)}`,
    sections: [
      listed(
        'Til behandling',
        'Intet venter på gruppen.',
        ['Sag', 'Titel', 'System', 'Frist', 'Beløb'],
        cases.flatMap((row) => {
          const deadline = waits.get(row.id);
          if (!isReadable(row) || !ofGroup(row) || deadline === undefined) return [];
          return [[...line(row), dateWords(localDate(deadline.due)), amountWords(row.amountOre)]];
        }),
      ),
      listed(
        'Prioriteter, der er givet',
        'Ingen åbne ændringsønsker er prioriteret.',
        ['Prioritet', 'Sag', 'Titel', 'System', 'Tilstand', 'Beløb'],
        ranked
          .toSorted((a, b) => a.rank - b.rank)
          .map((row) => [
            String(row.rank),
            ...line(row),
            stateName(listedState(row), 'da'),
            amountWords(row.amountOre),
          ]),
      ),
      listed(
        'Mindre ændringsønsker, som regionen har afgjort siden sidst',
        'Ingen.',
        ['Sag', 'Titel', 'System', 'Godkendt', 'Beløb'],
        small.map((row) => [...line(row), dateWords(localDate(row.closedAt ?? now)), amountWords(row.amountOre)]),
      ),
    ],
  };
}
