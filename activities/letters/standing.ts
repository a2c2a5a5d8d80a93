import { roleName } from '../../machines/terms/roles.ts';
import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';

/** Why this reader and not another: a substitute is told for whom (A-34), a fallback that the role is vacant (A-33). */
export function standing(facts: LetterFacts): readonly Block[] {
  const { data, onBehalfOf } = facts;
  const vacant = data.text('vacantRole');
  const lost = data.text('unknownPerson');
  return [
    ...(onBehalfOf ? [{ paragraph: `Du får mailen som stedfortræder for ${onBehalfOf}.` }] : []),
    ...(vacant
      ? [
          {
            paragraph: `Rollen er ubesat${roleName(vacant, 'da') === vacant ? '' : ` (${roleName(vacant, 'da')})`}; derfor går mailen til dig.`,
          },
        ]
      : []),
    ...(lost
      ? [
          {
            paragraph: `Mailen skulle have været til «${lost}», som ikke findes i registret; derfor går den til sekretariatet.`,
          },
        ]
      : []),
  ];
}
