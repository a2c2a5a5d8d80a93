import { marksOf } from '../../../machines/case-file/marks.ts';
import { areaNames } from '../../../machines/areas.ts';
import { viewOf } from '../../../store/rows.ts';
import { caseName, outcomeName, stateName } from '../../../machines/terms/index.ts';
import type { CaseView } from '../../sdk/views.ts';
import { amountWords } from '../from/words.ts';

/** One thing that is known of a case as a whole: its name in metadata, its label for readers, its value as data and in words. */
export interface MetadataField {
  readonly name: string;
  readonly label: string;
  readonly value: string | number;
  readonly words: string;
}

/** What is known of a case as a whole, in the order in which it is read. @param words of an instant and of a system */
export function metadataOf(
  { case: row, timeline }: Pick<CaseView, 'case' | 'timeline'>,
  words: { readonly instant: (at: string) => string; readonly system: (id: string) => string },
): readonly MetadataField[] {
  const { filing, reservation } = marksOf(timeline);
  const field = (
    name: string,
    label: string,
    value: string | number | undefined,
    inWords: string = String(value ?? ''),
  ): MetadataField[] => (value === undefined ? [] : [{ name, label, value, words: inWords }]);
  const at = (name: string, label: string, instant: string | undefined) =>
    field(name, label, instant, instant === undefined ? '' : words.instant(instant));
  return [
    ...field('id', 'Sag', row.id, caseName(row, 'da')),
    ...field('titel', 'Titel', row.title),
    ...field('omraade', 'Område', areaNames(row.machine, viewOf(row, 'matter')?.kind, 'da')),
    ...field('system', 'System', row.system, row.system === undefined ? '' : words.system(row.system)),
    ...field('beloebOere', 'Beløb', row.amountOre, amountWords(row.amountOre)),
    ...field('tilstand', 'Tilstand', row.state, stateName(row.state, 'da')),
    ...field(
      'udfald',
      'Udfald',
      row.outcome,
      row.outcome === undefined ? '' : outcomeName(row.outcome, 'da', row.machine),
    ),
    ...at('oprettet', 'Oprettet', row.openedAt),
    ...at('afsluttet', 'Afsluttet', row.closedAt),
    ...field('udgave', 'Udgave', row.version),
    ...field('model', 'Styringsmodel', row.modelVersion),
    ...field('journaliseretHos', 'Journaliseret hos', filing?.authority),
    ...field('journalnummer', 'Sagsnummer dér', filing?.number),
    ...field('journaliseretDen', 'Journaliseret den', filing?.day),
    ...field('forbehold', 'Forbehold ved aktindsigt', reservation),
  ];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no way to write control characters.
const escaped = (text: string): string =>
  text.replace(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? '');

/** The fields as XML, for archives that read nothing else: one element each, with what people read as an attribute. */
export const metadataXml = (fields: readonly MetadataField[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sag>',
    ...fields.map(
      ({ name, label, value, words }) =>
        `  <${name} navn="${escaped(label)}" tekst="${escaped(words)}">${escaped(String(value))}</${name}>`,
    ),
    '</sag>',
    '',
  ].join('\n');
