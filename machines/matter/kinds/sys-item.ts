import { choice, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** Something SYS discusses or takes note of; a member's own item can always be raised. */
export const sysItem = kind({
  name: ['Drøftelse eller orientering i SYS', 'Discussion or orientation in SYS'],
  about: [
    'Et punkt, som SYS drøfter eller tager til efterretning. Et medlem af SYS kan altid rejse et.',
    'An item that SYS discusses or takes note of. A member of SYS can always raise one.',
  ],
  rows: ['R-194', 'R-050'],
  system: 'optional',
  raisedBy: ['sysMembers', 'sysChair', 'secretariat', 'fsa', 'fsgChair'],
  fields: {
    type: choice('Hvad bedes SYS om', 'What is asked of SYS', [
      ['discuss', 'Drøfte punktet', 'Discuss the item'],
      ['note', 'Tage orienteringen til efterretning', 'Take note'],
    ]),
    text: text('Punktet', 'The item'),
  },
  route: [
    {
      do: 'decide',
      by: 'sys',
      ask: ['drøfte punktet eller tage det til efterretning', 'discuss the item or take note of it'],
    },
  ],
  informed: ['sysMembers', 'secretariat'],
});
