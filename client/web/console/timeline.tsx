/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { JournalEntry, Person } from '../../../store/model.ts';
import { type Lang, say } from '../language.ts';
import { stateName } from '../words.ts';

const events: Readonly<Record<string, readonly [da: string, en: string]>> = {
  'xstate.init': ['Sagen er oprettet', 'The case was opened'],
  answer: ['Opgave besvaret', 'Task answered'],
  'vote.cast': ['Stemme afgivet', 'Vote cast'],
  'ballot.opened': ['Skriftlig behandling åbnet', 'Written procedure opened'],
  'ballot.closed': ['Skriftlig behandling lukket', 'Written procedure closed'],
  'tasks.opened': ['Opgave givet', 'Task given'],
  'tasks.closed': ['Opgave lukket', 'Task closed'],
  'frame.committed': ['Beløb disponeret af rammen', 'Amount committed from the frame'],
  'frame.released': ['Beløb frigivet', 'Amount released'],
  'roadmap.kept': ['Roadmap opdateret', 'Roadmap updated'],
  'decision-recorded': ['Gruppens beslutning skrevet ned', 'Decision of the group written down'],
  'rsi-decision-recorded': ["RSI's afgørelse registreret", 'Decision of RSI recorded'],
  'forwarded-without-opinion': ['Fremsendt uden udtalelse', 'Forwarded without an opinion'],
  'more-time-asked': ['Bad om mere tid', 'Asked for more time'],
  'deadline-breached': ['Frist overskredet', 'Deadline missed'],
  'letter.sent': ['Mail sendt', 'Mail sent'],
  letterBounced: ['Mail afvist af mailserver', 'Mail refused by the mail server'],
  edited: ['Rettet sprogligt', 'Edited'],
  revised: ['Ændret; ny udgave', 'Changed; new version'],
  reranked: ['Prioritet ændret', 'Rank changed'],
  withdrawn: ['Trukket tilbage', 'Withdrawn'],
  annulled: ['Annulleret', 'Cancelled'],
  recused: ['Inhabilitet oplyst', 'Disqualification declared'],
  openWrittenProcedure: ['Skriftlig behandling begæret', 'Written procedure requested'],
  recordSysDecision: ["SYS' beslutning registreret", 'Decision of SYS recorded'],
  demandMeeting: ['Behandling på møde krævet', 'Meeting demanded'],
};

const quietNames = new Set(['vote', 'letters.written', 'record', 'moreTime', 'withdraw', 'revise', 'rerank', 'recuse']);

/** Lines that say nothing to a reader of the case, or what another line says better; they stay in the journal. */
const quiet = (entry: JournalEntry): boolean =>
  /^xstate\.(after|done|error)/.test(entry.event) || quietNames.has(entry.event);

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
