import { eventName, isQuiet } from '../../machines/terms/journal.ts';
import { ballotOutcomeName, ballotOutcomes, outcomeName, stateName } from '../../machines/terms/index.ts';
import { formatDate, localParts } from '../../machines/governance/calendar.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import type { JournalEntry } from '../../store/rows.ts';
import { localText, readLocalTime } from './local-text.ts';
import type { PlayedAct, PlayedStory } from './play.ts';

/** A played story as people read it: what happened day by day, what it cost, where it ended, and whether it went as told. */
export function reportText(played: PlayedStory): string {
  return [
    played.story.title,
    ...timeline(played),
    '',
    'Sager / Cases',
    ...played.cases.map(
      (one) =>
        `  ${one.name} ${one.number} ${one.title}: ${stateName(one.state, 'da')}` +
        `${one.outcome === undefined ? '' : ` (${outcomeName(one.outcome, 'da')})`}${one.roadmap === undefined ? '' : `, roadmap: ${one.roadmap}`}`,
    ),
    ...played.cases.flatMap((one) =>
      one.ballots.flatMap(({ proof }) => (proof === undefined ? [] : [`    ${proof.da}`])),
    ),
    '',
    'Rammen / The frame',
    ...played.frames.map(
      (frame) =>
        `  ${frame.year}: bevilget ${formatKroner(frame.grantedOre)}, disponeret ${formatKroner(frame.committedOre)}, ` +
        `forbrugt ${formatKroner(frame.spentOre)}, rest ${formatKroner(frame.remainingOre)}`,
    ),
    '',
    'Forventet / Expected',
    ...failedActs(played.acts).map((line) => `  ✗ ${line}`),
    ...played.checked.map(
      ({ what, met, was, line }) =>
        `  ${met ? '✓' : '✗'} ${line === undefined ? '' : `linje ${line}: `}${what}${met ? '' : ` – er / is: ${was}`}`,
    ),
    '',
    played.ok ? 'Fortællingen holder. / The story holds.' : 'Fortællingen holder ikke. / The story does not hold.',
  ].join('\n');
}

/** What did not go as told, as one line each. */
export function failuresOf(played: PlayedStory): string[] {
  return [
    ...failedActs(played.acts),
    ...played.checked.flatMap(({ what, met, was, line }) =>
      met ? [] : [`${line === undefined ? '' : `linje/line ${line}: `}${what} – er / is: ${was}`],
    ),
  ];
}

function failedActs(acts: readonly PlayedAct[]): string[] {
  return acts.flatMap(({ act, line, refused, asTold }) => {
    if (asTold) return [];
    const came = refused === undefined ? 'udført / done' : `${refused.kind}: ${refused.message}`;
    return [
      `linje/line ${line}: ${act.at} ${act.by ?? ''} ${act.do} – ventet/expected ${act.refused ?? 'udført / done'}, blev/was ${came}`,
    ];
  });
}

/** Journal and mails day by day, in the order of time. */
function timeline(played: PlayedStory): string[] {
  const caseName = new Map(played.cases.map((one) => [one.id, one.name]));
  const nameOf = (id: string): string =>
    played.people.find((person) => person.id === id)?.name ?? (id === 'system' ? 'systemet' : id);
  const events = [
    ...played.journal
      .filter((entry) => !isQuiet(entry) && entry.event !== 'letter.sent' && !isBeginningOfPart(entry))
      .map((entry) => ({
        at: entry.at,
        line: `${(entry.caseId === undefined ? undefined : caseName.get(entry.caseId)) ?? '–'}: ${words(entry, nameOf)}`,
      })),
    ...played.mails.map(({ at, name, subject }) => ({ at, line: `✉ ${name}: ${subject}` })),
    ...played.acts.flatMap(({ act, refused }) =>
      refused === undefined || act.by === undefined
        ? []
        : [
            {
              at: readLocalTime(act.at) ?? act.at,
              line: `${act.case ?? '–'}: ${nameOf(act.by)} afvist (${refused.kind}): ${refused.da}`,
            },
          ],
    ),
    ...played.left.map(({ at, caseId, duty, person, refused }) => ({
      at,
      line: `${caseName.get(caseId) ?? caseId}: ${nameOf(person)} afvist (${refused.kind}): ${refused.da} (${duty})`,
    })),
  ];
  let day = '';
  return events
    .map((event, index) => ({ ...event, time: localText(event.at), index }))
    .toSorted((a, b) => a.time.localeCompare(b.time) || a.index - b.index)
    .flatMap(({ at, time, line }) => {
      const { date } = localParts(at);
      const head = date === day ? [] : ['', formatDate(date, 'full')];
      day = date;
      return [...head, `  ${time.slice(11)}  ${line}`];
    });
}

/** A task or ballot of a case begins; the line that gives the task says so in words. */
const isBeginningOfPart = ({ event, data }: JournalEntry): boolean => event === 'xstate.init' && data['actor'] !== '';

/** Where the case, or the ballot, is now. */
const now = ({ after = '', data }: JournalEntry): string =>
  data['actor'] !== '' && Object.hasOwn(ballotOutcomes, after)
    ? ballotOutcomeName(after, 'da')
    : stateName(after, 'da');

function words(entry: JournalEntry, nameOf: (id: string) => string): string {
  const moved = entry.after !== undefined && entry.before !== entry.after;
  return [
    eventName(entry.event, 'da'),
    moved ? `→ ${now(entry)}` : '',
    entry.amountOre === undefined ? '' : formatKroner(entry.amountOre),
    entry.reason === undefined ? '' : `«${entry.reason}»`,
    entry.person === 'system'
      ? ''
      : `(${nameOf(entry.person)}${entry.onBehalfOf === undefined ? '' : ` for ${nameOf(entry.onBehalfOf)}`})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
