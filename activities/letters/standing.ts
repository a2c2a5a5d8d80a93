import type { Role } from '../../machines/governance/people.ts';
import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';

/** The roles in Danish, as they stand after «rollen som». */
const roleNames: Readonly<Record<Role, string>> = {
  fsa: 'fællesregional systemadministrator (FSA)',
  fsgChair: 'formand for forretningsstyregruppen',
  fsgMembers: 'medlem af forretningsstyregruppen',
  userGroup: 'medlem af brugergruppen',
  userGroupChair: 'formand for brugergruppen',
  ownerRegion: 'afgører for den systemansvarlige region',
  ownerRegionMember: 'SYS-medlem for den systemansvarlige region',
  regionMember: 'regionens medlem af SYS',
  sysChair: 'formand for SYS',
  sysMembers: 'medlem af SYS',
  rsi: 'RSI-kredsens kontaktperson',
  secretariat: 'sekretariat',
  proposer: 'forslagsstiller',
  named: 'den, opgaven er givet til',
};

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
            paragraph: `Rollen er ubesat${Object.hasOwn(roleNames, vacant) ? ` (${roleNames[vacant as Role]})` : ''}; derfor går mailen til dig.`,
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
