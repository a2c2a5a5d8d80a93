/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { JournalEntry, Person } from '../../../store/model.ts';
import { type Lang, say } from '../language.ts';
import { stateName } from '../words.ts';

const events: Readonly<Record<string, readonly [da: string, en: string]>> = {
  'xstate.init': ['Sagen er oprettet', 'The case was opened'],
  answer: ['Opgave besvaret', 'Task answered'],
  record: ['Gruppens beslutning skrevet ned', 'Decision of the group written down'],
  moreTime: ['Bad om mere tid', 'Asked for more time'],
  'vote.cast': ['Stemme afgivet', 'Vote cast'],
  'ballot.opened': ['Skriftlig behandling åbnet', 'Written procedure opened'],
  'ballot.closed': ['Skriftlig behandling lukket', 'Written procedure closed'],
  'tasks.opened': ['Opgave givet', 'Task given'],
  'tasks.closed': ['Opgave lukket', 'Task closed'],
  'frame.committed': ['Beløb disponeret af rammen', 'Amount committed from the frame'],
  'frame.released': ['Beløb frigivet', 'Amount released'],
  'roadmap.kept': ['Roadmap opdateret', 'Roadmap updated'],
  withdraw: ['Trukket tilbage', 'Withdrawn'],
  revise: ['Ændret', 'Revised'],
  rerank: ['Prioritet ændret', 'Rank changed'],
  openWrittenProcedure: ['Skriftlig behandling begæret', 'Written procedure requested'],
  recordSysDecision: ["SYS' beslutning registreret", 'Decision of SYS recorded'],
  demandMeeting: ['Behandling på møde krævet', 'Meeting demanded'],
  recuse: ['Inhabilitet oplyst', 'Disqualification declared'],
};

/** Lines that say nothing to a reader of the case, or what another line says better; they stay in the journal. */
const quiet = (entry: JournalEntry): boolean =>
  /^xstate\.(after|done|error)/.test(entry.event) || entry.event === 'vote' || entry.event === 'letters.written';

/** The journal of the case, newest first, in words. */
export function Timeline({
  entries,
  people,
  lang,
}: {
  entries: readonly JournalEntry[];
  people: readonly Person[];
  lang: Lang;
}) {
  const s = say(lang);
  const shown = entries.filter((entry) => !quiet(entry)).toReversed();
  const name = (id: string) =>
    people.find((person) => person.id === id)?.name ?? (id === 'system' ? s('systemet', 'the system') : id);
  return (
    <ol class="time">
      {shown.map((entry) => {
        const pair = events[entry.event];
        return (
          <li>
            <b>{pair ? s(...pair) : entry.event}</b>
            {entry.after && entry.before !== entry.after ? ` → ${stateName(entry.after, lang)}` : ''}
            {entry.amountOre === undefined ? '' : `, ${formatKroner(entry.amountOre)}`}
            <br />
            <span class="soft small">
              {`${formatInstant(entry.at, 'long', lang)} · ${name(entry.person)}`}
              {entry.onBehalfOf
                ? s(` på vegne af ${name(entry.onBehalfOf)}`, ` on behalf of ${name(entry.onBehalfOf)}`)
                : ''}
              {` · ${s('journal nr.', 'journal no.')} ${entry.no}`}
            </span>
            {entry.reason ? <p>«{entry.reason}»</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
