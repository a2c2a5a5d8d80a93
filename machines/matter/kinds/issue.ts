import { text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The business steering group describes an issue of its system on which SYS has the last word. */
export const issue = kind({
  name: ['Problemstilling til SYS', 'Issue for SYS'],
  about: [
    'Forretningsstyregruppen drøfter og beskriver en problemstilling om systemet, som SYS skal tage endelig beslutning om.',
    'The business steering group discusses and describes an issue of the system on which SYS takes the final decision.',
  ],
  rows: ['R-110', 'R-192'],
  system: 'required',
  raisedBy: ['fsa', 'fsaStaff', 'fsgMembers', 'fsgChair', 'userGroup', 'userGroupChair', 'secretariat'],
  fields: {
    issue: text('Problemstillingen', 'The issue'),
    options: text('Mulige løsninger med konsekvenser', 'Possible solutions with consequences'),
    proposal: text('Forslag til beslutning', 'Proposed decision'),
    involvement: text('Hvordan forretningsstyregruppe og brugergruppe er inddraget', 'How the groups were involved'),
  },
  route: [
    {
      do: 'recommend',
      by: 'fsgChair',
      ask: ['drøfte problemstillingen og indstille den til SYS', 'discuss the issue and put it to SYS'],
      businessDays: 20,
    },
    {
      do: 'decide',
      by: 'sys',
      ask: ['tage endelig beslutning om problemstillingen', 'take the final decision on the issue'],
    },
  ],
  informed: ['fsa', 'fsgMembers', 'fsgChair', 'userGroup', 'ownerRegionMember', 'secretariat'],
});
