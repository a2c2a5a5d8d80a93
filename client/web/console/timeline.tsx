/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import type { JournalEntry, Person } from '../../../store/model.ts';
import { type Lang, say } from '../language.ts';
import { eventName, isQuiet } from '../journal-words.ts';
import { stateName } from '../words.ts';

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
  const shown = entries.filter((entry) => !isQuiet(entry)).toReversed();
  const name = (id: string) =>
    people.find((person) => person.id === id)?.name ?? (id === 'system' ? s('systemet', 'the system') : id);
  return (
    <ol class="time">
      {shown.map((entry) => {
        return (
          <li>
            <b>{eventName(entry.event, lang)}</b>
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
