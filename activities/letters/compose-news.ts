import { counted } from '../../machines/terms/counted.ts';
import type { LetterRow, Person } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { footer, labelOf, referenceOf, wordsOf } from './compose.ts';
import { spell, type Composed, type LetterSetting } from './composed.ts';
import type { Section } from './content.ts';
import { gatherFacts } from './facts.ts';
import { findText } from './find-text.ts';

/**
 * What a person is informed of at one time as one mail: each piece of news whole, under the name of its case (letters-and-links §7). Forty budgets that SYS
 * has read on one day are one mail to a member, not forty.
 */
export async function composeNews(
  store: Store,
  setting: LetterSetting,
  letters: readonly LetterRow[],
  person: Person,
  now: string,
): Promise<Composed> {
  const sections: Section[] = [];
  const labels: string[] = [];
  const references: string[] = [];
  for (const letter of letters) {
    const topic = findText(letter);
    const facts = await gatherFacts(store, setting.policies, letter, person, now, undefined);
    const label = labelOf(facts);
    sections.push({
      heading: `${label}: ${wordsOf(topic, facts)}`,
      blocks: topic.sections(facts).flatMap(({ blocks }) => blocks),
    });
    labels.push(label);
    references.push(referenceOf(facts));
  }
  const names = [...new Set(labels)];
  const [only] = names;
  return spell(
    {
      subject:
        names.length === 1
          ? `[Orientering] ${only ?? ''}: ${letters.length} nyheder`
          : `[Orientering] Nyt i ${counted(names.length, 'cases', 'da')}`,
      greeting: `Kære ${person.name}`,
      sections,
      notes: ['Der er intet, du skal gøre.'],
      footer: footer(setting, names, false),
    },
    [...new Set(references)],
    [],
  );
}
