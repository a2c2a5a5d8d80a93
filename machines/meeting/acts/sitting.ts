import { z } from 'zod';
import { act } from '../../acts/act.ts';
import {
  agendaItem,
  choice,
  date,
  lines,
  lineUpTo,
  optional,
  own,
  person,
  persons,
  reason,
  someOfCase,
  textOrNone,
  textUpTo,
} from '../../forms/field.ts';
import { rows } from '../../forms/form.ts';
import { grantedTerms } from '../../sys-decision/granted-terms.ts';
import { capital } from '../../terms/index.ts';
import { decisions } from '../../terms/outcomes.ts';
import { itemOutcomes } from '../agenda.ts';

const [on, who] = ['meeting', ['secretariat']] as const;
const items = someOfCase('Punkter', 'Items', ['Deres numre, fx 5.1, 5.2', 'Their numbers, e.g. 5.1, 5.2']);
const item = agendaItem('Punkt', 'Item', ['Dets nummer, fx 5.1', 'Its number, e.g. 5.1']);

/** Who took each region's seat; recorded anew as people come and go. */
export const attend = act({
  on,
  name: 'attend',
  event: 'attend',
  who,
  title: ['Registrér fremmøde', 'Record attendance'],
  leads: [
    'Fremmødet afgør, om SYS er beslutningsdygtigt, og står i referatet. Det kan registreres igen, når nogen kommer eller går.',
    'Attendance settles whether SYS has a quorum, and stands in the minutes. It can be recorded again as people come and go.',
  ],
  done: ['Fremmøde registreret', 'Attendance recorded'],
  button: ['Registrér fremmøde', 'Record attendance'],
  journal: 'attendance-recorded',
  fields: {
    /** By region: whoever took the seat; absent regions are left out or null. */
    present: own(
      'Hvem sidder for regionerne?',
      'Who sits for the regions?',
      z.record(z.string(), z.string().nullable()),
      ['Region: person', 'Region: person'],
    ),
    others: optional(lines('Andre i lokalet', 'Others in the room', ['Én på hver linje', 'One a line'])),
  },
});

/** What was decided on an item; its case gets it at once. */
export const decide = act({
  on,
  name: 'decide',
  event: 'decide',
  who,
  title: ['Registrér beslutningen', 'Record the decision'],
  leads: [
    'Sagen får beslutningen med det samme, og den står i referatet. Det, der aftales, bliver opgaver med frist.',
    'The case gets the decision at once, and it stands in the minutes. What is agreed becomes tasks with deadlines.',
  ],
  done: ['Punkt afgjort', 'Item decided'],
  button: ['Registrér beslutningen', 'Record the decision'],
  journal: 'item-decided',
  fields: {
    item,
    outcome: choice(
      'Beslutning',
      'Decision',
      itemOutcomes.map((one) => [one, capital(decisions[one][0]), capital(decisions[one][1])] as const),
    ),
    reason: optional(
      reason('Begrundelse', 'Reason', [
        'Skal udfyldes, når punktet ikke er godkendt som det står.',
        'Needed when the item is not approved as it stands.',
      ]),
    ),
    terms: optional(grantedTerms),
    note: optional(textUpTo(10_000)('Til referatet', 'For the minutes')),
    recused: optional(persons('Deltog ikke på grund af inhabilitet', 'Took no part, disqualified')),
    dissent: optional(
      rows(
        'Afvigende mening',
        'Dissent',
        { person: person('Medlem', 'Member'), text: textUpTo(10_000)('Mening', 'Opinion') },
        { most: 20 },
      ),
    ),
    actions: optional(
      rows(
        'Det aftaltes',
        'It was agreed',
        {
          what: lineUpTo(1000)('Opgave', 'Task'),
          person: person('Hvem gør det?', 'Who does it?'),
          due: date('Senest', 'By'),
        },
        { most: 50 },
      ),
    ),
  },
});

/** SYS puts the requests that draw on the pool in another order than the agenda's; the agenda's own is adopted by deciding item 5. */
export const rankRequests = act({
  on,
  name: 'rank-requests',
  event: 'rankRequests',
  who,
  title: ['Registrér SYS’ rækkefølge for puljens ønsker', "Record SYS's order of the requests to the pool"],
  leads: [
    'Puljens midler disponeres i den rækkefølge. Et ønske, der ikke er plads til, udskydes og beholder sin plads.',
    'Money of the pool is committed in that order. A request for which there is no room is postponed and keeps its place.',
  ],
  done: ['SYS har prioriteret puljens ønsker', 'SYS has ranked the requests to the pool'],
  button: ['Registrér rækkefølgen', 'Record the order'],
  journal: 'requests-ranked',
  fields: {
    order: lines('Rækkefølge', 'Order', [
      'Punkternes numre, ét på hver linje, det første øverst: 5.2, 5.1',
      'Numbers of the items, one a line, the first one on top: 5.2, 5.1',
    ]),
  },
});

/** Everybody votes by link on items that take a decision: what is open at one time is one mail and one page. */
export const openVote = act({
  on,
  name: 'open-vote',
  event: 'openVote',
  who,
  title: ['Åbn afstemning', 'Open votes'],
  leads: [
    'Hvert medlem af SYS får én mail med et personligt link til alle mødets åbne afstemninger og stemmer fra mødet.',
    'Each member of SYS gets one mail with a personal link to all open votes of the meeting and votes from there.',
  ],
  done: ['Afstemning åbnet på mødet', 'Vote opened at the meeting'],
  journal: 'vote-opened',
  fields: { items },
  positional: 'items',
});

/** The chair concludes one vote, several or all; the votes are counted. */
export const closeVote = act({
  on,
  name: 'close-vote',
  event: 'closeVote',
  who: ['sysChair', 'secretariat'],
  title: ['Luk afstemning', 'Close votes'],
  leads: [
    'Stemmerne tælles, og punkterne er afgjort. Uden punkter lukkes alle åbne afstemninger.',
    'The votes are counted and the items are decided. Without items all open votes are closed.',
  ],
  done: ['Afstemning lukket', 'Vote closed'],
  journal: 'vote-closed',
  fields: { items: optional(items) },
});

/** A decision that its case refused is sent again, e.g. when the case is before SYS again. */
export const resendDecision = act({
  on,
  name: 'resend-decision',
  event: 'resendDecision',
  who,
  title: ['Send beslutningen til sagen igen', 'Send the decision to its case again'],
  leads: [
    'Gør det, når sagen er rettet og ligger hos SYS igen.',
    'Do so once the case has been mended and is before SYS again.',
  ],
  done: ['Beslutningen er sendt til sagen igen', 'The decision was sent to its case again'],
  button: ['Send igen', 'Send again'],
  journal: 'decision-resent',
  fields: { item },
  positional: 'item',
});

/** The meeting is over; what was not decided goes on the next agenda. */
export const conclude = act({
  on,
  name: 'conclude',
  event: 'conclude',
  who,
  title: ['Slut mødet', 'Conclude the meeting'],
  leads: [
    'Sager, der ikke er afgjort, kommer på næste dagsorden.',
    'Cases that have not been decided go on the next agenda.',
  ],
  done: ['Mødet er sluttet', 'The meeting was concluded'],
  journal: 'meeting-concluded',
});

/** The minutes' words, until they are sent to the members (A-43). */
export const editMinutes = act({
  on,
  name: 'edit-minutes',
  event: 'editMinutes',
  who,
  title: ['Redigér referatet', 'Edit the minutes'],
  leads: [
    'Skriv det, der skal stå under punktet ud over beslutningen.',
    'Write what is to stand under the item beside the decision.',
  ],
  done: ['Referatet er redigeret', 'The minutes were edited'],
  button: ['Gem udkastet', 'Save the draft'],
  journal: 'minutes-edited',
  fields: {
    notes: optional(
      own('Punkternes ord', 'Words on the items', z.record(z.string(), z.string().trim().max(10_000)), [
        'Efter punktets id',
        'By id of the item',
      ]),
    ),
    remarks: optional(textOrNone(10_000)('Bemærkninger', 'Remarks')),
  },
});
