import { formatDate, localDate } from '../../machines/governance/calendar.ts';
import { inWords } from '../../machines/forms/in-words.ts';
import { kindOf } from '../../machines/matter/kinds.ts';
import type { Fact } from './fact.ts';
import { systemName, type LetterFacts } from './facts.ts';
import { isCase } from '../../store/rows.ts';

/** Longer texts stand on the page, not in the mail. */
const longest = 300;

/** A matter: its kind, system and form, line by line. */
export function matterFacts(facts: LetterFacts): readonly Fact[] {
  const { case: row } = facts;
  const system = systemName(facts);
  const shown: Fact[] = [['Sag', row.title]];
  if (system !== undefined) shown.push(['System', system]);
  if (facts.submitter !== undefined) shown.push(['Rejst af', facts.submitter]);
  if (!isCase(row, 'matter')) return shown;
  const { kind, form, region } = row.view;
  if (region !== undefined) shown.push(['Region', facts.regions.get(region) ?? region]);
  shown.splice(1, 0, ['Sagstype', kindOf(kind).name[0]]);
  const lines = Object.entries(kindOf(kind).fields).flatMap(([name, field]): Fact[] => {
    const words = inWords(field, form[name], 'da', facts.regions);
    return words === undefined || words.length > longest ? [] : [[field.da, words]];
  });
  return [...shown, ...lines];
}

/** «Gælder fra 1. juni 2028», when the day is still to come. */
export function effectiveWords({ data, letter }: LetterFacts): string | undefined {
  const at = data.text('effectiveAt');
  return at === undefined || at <= letter.writtenAt
    ? undefined
    : `Det gælder fra den ${formatDate(localDate(at), 'long')}.`;
}
