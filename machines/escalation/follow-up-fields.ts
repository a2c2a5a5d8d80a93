import { choice, date, line, lineUpTo, optional, region } from '../forms/field.ts';
import { rows } from '../forms/form.ts';
import { followUpRoleName } from '../terms/index.ts';
import { followUpRoles } from './follow-up.ts';

/** The tasks that follow what RSI decided, as a page writes them: who, what, by which day. */
export const followUpRows = rows(
  'Opfølgende opgaver',
  'Follow-up tasks',
  {
    what: lineUpTo(2000)('Hvad', 'What'),
    role: optional(
      choice(
        'Hvem: rolle',
        'Who: role',
        followUpRoles.map((role) => [role, followUpRoleName(role, 'da'), followUpRoleName(role, 'en')] as const),
        ['Vælg en rolle, eller skriv en bestemt person nedenfor', 'Choose a role, or write one person below'],
      ),
    ),
    region: optional(
      region('Region', 'Region', ['Kun for en regions medlem af SYS', "Only for a region's SYS member"]),
    ),
    person: optional(
      line('Personens mailadresse', 'Mail address', ['Når det er en bestemt person', 'When it is one person']),
    ),
    due: date('Senest', 'By'),
  },
  { most: 20, hint: ['Tomme opgaver springes over', 'Empty tasks are skipped'] },
);
