import { formatDue, formatInstant } from '../../machines/governance/calendar.ts';
import { duties, dutyNamed, isDuty } from '../../machines/duties.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import type { JournalEntry, TaskRow } from '../../store/rows.ts';
import type { CaseView } from './views.ts';
import * as caseFile from '../../machines/case-file/acts.ts';
import { filingIn } from '../../machines/case-file/marks.ts';
import { formatDate } from '../../machines/governance/date-words.ts';
import { eventName, hasName, isQuiet } from '../../machines/terms/journal.ts';
import { type Language, translate } from '../../machines/terms/words.ts';
import {
  choiceName,
  dateName,
  decisionName,
  recordedDecisionName,
  roadmapName,
  rsiDecisionName,
  stateName,
} from '../../machines/terms/index.ts';

/** One thing that happened to a case, in words. */
export interface Narration {
  /** The journal lines it stands on. */
  readonly entries: readonly JournalEntry[];
  readonly text: string;
  /** Id of who did it, when a person did. */
  readonly who?: string;
  readonly reason?: string;
}

export interface Story {
  readonly narrations: readonly Narration[];
  /** Lines of the journal that say something about the machinery only, or that another line says better. */
  readonly technical: readonly JournalEntry[];
}

type Names = (person: string) => string;
type Teller = (entry: JournalEntry, world: World) => string | undefined;
interface World {
  readonly view: Pick<CaseView, 'case' | 'timeline' | 'tasks'>;
  readonly name: Names;
  readonly lang: Language;
  readonly t: (da: string, en: string) => string;
}

/** The journal of a case as a story, oldest first: who did what, what was asked and answered, decided, mailed and paid. */
export function storyOf(view: Pick<CaseView, 'case' | 'timeline' | 'tasks'>, name: Names, lang: Language): Story {
  const world: World = { view, name, lang, t: translate(lang) };
  const narrations: Narration[] = [];
  const technical: JournalEntry[] = [];
  const mails = new Map<string, { at: number; entries: JournalEntry[] }>();
  for (const entry of inOrder(view.timeline)) {
    if (entry.event === 'letter.sent') {
      // One subject to many people at one time is one thing that happened.
      const key = `${subjectOf(entry)} ${entry.localTime.slice(0, 15)}`;
      const known = mails.get(key);
      if (known) {
        known.entries.push(entry);
        narrations[known.at] = mailed(known.entries, world);
      } else {
        mails.set(key, { at: narrations.length, entries: [entry] });
        narrations.push(mailed([entry], world));
      }
      continue;
    }
    const text = narrate(entry, world);
    if (text === undefined) technical.push(entry);
    else {
      const reason = reasonOf(entry, world);
      const who =
        ofCase(entry) || byItself.includes(entry.event) || entry.person === 'system' ? {} : { who: entry.person };
      narrations.push({ entries: [entry], text, ...who, ...(reason === undefined ? {} : { reason }) });
    }
  }
  return { narrations, technical };
}

/** A step's own line stands before what it did; a reader wants first what was done, then where the case is now. */
function inOrder(entries: readonly JournalEntry[]): JournalEntry[] {
  const moved = (entry: JournalEntry): number => (ofCase(entry) && entry.event !== 'xstate.init' ? 1 : 0);
  return entries.toSorted((a, b) =>
    a.seq !== undefined && a.seq === b.seq ? moved(a) - moved(b) || a.no - b.no : a.no - b.no,
  );
}

const ofCase = (entry: JournalEntry): boolean => entry.data['actor'] === '';

/** Follows from what somebody did, but nobody did it. */
const byItself: readonly string[] = [
  'ballot.closed',
  'tasks.opened',
  'ballot.opened',
  'roadmap.kept',
  'frame.committed',
];

const subjectOf = (entry: JournalEntry): string => String(entry.data['subject'] ?? '');
const personsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function mailed(entries: readonly JournalEntry[], { name, t }: World): Narration {
  const [first] = entries;
  const to = [...new Set(entries.flatMap((entry) => personsOf(entry.data['to'])))].map(name);
  const subject = first ? subjectOf(first) : '';
  return { entries, text: `${t('Mail sendt til', 'Mail sent to')} ${listed(to, t)}: «${subject}»` };
}

function listed(names: readonly string[], t: World['t']): string {
  if (names.length === 0) return t('ingen', 'nobody');
  if (names.length === 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${t('og', 'and')} ${names.at(-1)}`;
}

const dutyName = (duty: unknown, { t }: World): string =>
  typeof duty === 'string' && isDuty(duty) ? t(duties[duty].da, duties[duty].en) : String(duty ?? '');

const tasksOf = (entry: JournalEntry, { view }: World): TaskRow[] =>
  view.tasks.filter((task) => task.actor === entry.data['actor'] && task.visit === entry.data['visit']);

/** A choice as its form words it, e.g. «Indstil». */
export function answerName(duty: string | undefined, choice: string, lang: Language): string {
  const label = duty === undefined ? undefined : dutyNamed(duty)?.choices[choice]?.label;
  return label ? translate(lang)(...label) : choiceName(choice, lang);
}

const tellers: Readonly<Record<string, Teller>> = {
  'tasks.opened': (entry, world) => {
    const { name, t, lang } = world;
    const due = entry.data['due'];
    const by = typeof due === 'string' ? ` (${t('frist', 'deadline')} ${formatDue(due, 'long', lang)})` : '';
    return `${t('Opgave til', 'Task for')} ${listed(personsOf(entry.data['persons']).map(name), t)}: ${dutyName(entry.data['duty'], world)}${by}`;
  },
  'tasks.closed': (entry, world) => {
    const [task] = tasksOf(entry, world);
    const outcome = String(entry.data['outcome'] ?? '');
    if (!task || task.duty === 'sys-vote' || !task.choices.includes(outcome)) return undefined;
    const { t, lang } = world;
    return `${t('Svar', 'Answer')}: «${answerName(task.duty, outcome, lang)}» – ${dutyName(task.duty, world)}`;
  },
  'vote.cast': (entry, { t, lang }) => {
    const choice = entry.data['choice'];
    if (typeof choice !== 'string')
      return t('Har stemt (hvordan vises, når afstemningen lukker)', 'Has voted (how is shown when the ballot closes)');
    return t(`Har stemt: ${choiceName(choice, lang)}`, `Voted: ${choiceName(choice, lang)}`);
  },
  'ballot.opened': (entry, { t, lang }) => {
    const { electorate, quorum, due } = entry.data;
    const voters = Array.isArray(electorate) ? electorate.length : 0;
    const until = typeof due === 'string' ? formatDue(due, 'long', lang) : '';
    return t(
      `Skriftlig behandling åbnet: ${voters} kan stemme, beslutningsdygtig ved ${String(quorum)}, frist ${until}`,
      `Written procedure opened: ${voters} may vote, quorum ${String(quorum)}, deadline ${until}`,
    );
  },
  'ballot.closed': (entry, { t }) => {
    const proof = entry.data['proof'] as { da?: string; en?: string } | undefined;
    return `${t('Skriftlig behandling lukket', 'Written procedure closed')}. ${t(proof?.da ?? '', proof?.en ?? '')}`.trim();
  },
  'frame.committed': (entry, { t }) =>
    t(
      `${formatKroner(entry.amountOre ?? 0)} disponeret af rammen ${String(entry.data['year'] ?? '')}`,
      `${formatKroner(entry.amountOre ?? 0)} committed from the frame ${String(entry.data['year'] ?? '')}`,
    ),
  'frame.released': (entry, { t }) =>
    t(
      `${formatKroner(Math.abs(entry.amountOre ?? 0))} ført tilbage til rammen`,
      `${formatKroner(Math.abs(entry.amountOre ?? 0))} returned to the frame`,
    ),
  'roadmap.kept': (entry, { lang }) =>
    `Roadmap: ${roadmapName(String(entry.data['status'] ?? ''), lang)}${entry.amountOre === undefined ? '' : `, ${formatKroner(entry.amountOre)}`}`,
  'sys-decision': (entry, { t, lang }) =>
    t(
      `SYS’ beslutning på møde: ${recordedDecisionName(entry.data, lang)}${referred(entry)}`,
      `Decision of SYS at a meeting: ${recordedDecisionName(entry.data, lang)}${referred(entry)}`,
    ),
  'rsi-decision-recorded': (entry, { t, lang }) =>
    t(
      `RSI-kredsens afgørelse registreret: ${rsiDecisionName(String(entry.data['choice'] ?? ''), lang)}${referred(entry)}`,
      `Decision of the RSI circle recorded: ${rsiDecisionName(String(entry.data['choice'] ?? ''), lang)}${referred(entry)}`,
    ),
  'decision-recorded': (entry, world) => {
    const { t, lang } = world;
    const answer = (entry.data['answer'] ?? entry.data) as { choice?: unknown };
    const choice = typeof answer.choice === 'string' ? answer.choice : undefined;
    const duty =
      tasksOf(entry, world)[0]?.duty ?? (typeof entry.data['duty'] === 'string' ? entry.data['duty'] : 'fsg-decision');
    return `${t('Gruppens beslutning skrevet ned', 'Decision of the group written down')}${choice === undefined ? '' : `: «${answerName(duty, choice, lang)}»`}`;
  },
  reranked: (entry, { t }) =>
    t(
      `Prioritet ændret til ${String(entry.data['rank'] ?? '')}`,
      `Rank changed to ${String(entry.data['rank'] ?? '')}`,
    ),
  'deadline-breached': (entry, world) =>
    `${world.t('Frist overskredet', 'Deadline missed')}: ${dutyName(entry.data['duty'] ?? tasksOf(entry, world)[0]?.duty, world)}`,
  'sys-postponed': (entry, { t, lang }) =>
    t(
      `SYS’ beslutning på møde: ${decisionName('postponed', lang)}${referred(entry)}`,
      `Decision of SYS at a meeting: ${decisionName('postponed', lang)}${referred(entry)}`,
    ),
  dispensation: (entry, { t, lang }) => {
    const until = dueIn(entry);
    const date = dateName(String(entry.data['date'] ?? ''), lang);
    const to =
      until === undefined ? '' : t(` til ${formatDue(until, 'long', 'da')}`, ` to ${formatDue(until, 'long', 'en')}`);
    return t(
      `Dispensation: ${date} flyttet${to}${referred(entry)}`,
      `Dispensation: ${date} moved${to}${referred(entry)}`,
    );
  },
  'deadline-moved': (entry, world) => {
    const until = dueIn(entry);
    const { t } = world;
    const to =
      until === undefined ? '' : t(` til ${formatDue(until, 'long', 'da')}`, ` to ${formatDue(until, 'long', 'en')}`);
    return `${t('Fristen er flyttet', 'The deadline was moved')}${to}: ${dutyName(entry.data['duty'], world)}`;
  },
  'hearing-closed': (entry, { t }) =>
    t(
      `Høringen er lukket: ${String(entry.data['answered'] ?? 0)} af ${String(entry.data['asked'] ?? 0)} har svaret`,
      `The hearing has closed: ${String(entry.data['answered'] ?? 0)} of ${String(entry.data['asked'] ?? 0)} have answered`,
    ),
  [caseFile.note.event]: ({ event, data }, { t, lang }) => {
    const kind = caseFile.note.fields.kind.options?.find(([value]) => value === data['kind']);
    const day = data['day'];
    const when = typeof day === 'string' ? `, ${formatDate(day, 'long', lang)}` : '';
    return `${eventName(event, lang)}${kind === undefined ? '' : `: ${t(kind[1], kind[2])}`}${when}`;
  },
  [caseFile.file.event]: (entry, { t, lang }) => {
    const filing = filingIn(entry);
    if (filing === undefined) return eventName(entry.event, lang);
    const { authority, number, day } = filing;
    return `${eventName(entry.event, lang)}: ${authority}, ${t('sagsnr.', 'case no.')} ${number}, ${formatDate(day, 'long', lang)}`;
  },
  letterBounced: (entry, { name, t }) =>
    `${t('Mail til', 'Mail to')} ${listed(personsOf(entry.data['to']).map(name), t)} ${t('blev afvist af mailserveren', 'was refused by the mail server')}: «${subjectOf(entry)}»`,
};

const referred = (entry: JournalEntry): string => {
  const reference = entry.data['reference'] ?? entry.reference;
  return typeof reference === 'string' && reference !== '' ? ` (${reference})` : '';
};

/** The new last moment of a date that was moved. */
const dueIn = (entry: JournalEntry): string | undefined => {
  const deadline = entry.data['deadline'] as { readonly due?: unknown } | undefined;
  const due = entry.data['due'] ?? deadline?.due;
  return typeof due === 'string' ? due : undefined;
};

/** States between two waits: a reader would only wonder about them. */
const passing =
  /(^|\.)(turning|opening|unanswered|intake|screening|unscreened|routing|asking|adopted|committing|uncommitted|charging|uncharged|settling|unsettled)$/;

function narrate(entry: JournalEntry, world: World): string | undefined {
  const { t, lang } = world;
  if (ofCase(entry) && entry.event === 'xstate.init') return t('Sagen er oprettet', 'The case was opened');
  const teller = tellers[entry.event];
  if (teller) return teller(entry, world);
  if (ofCase(entry) && entry.after !== undefined && entry.after !== entry.before && !passing.test(entry.after))
    return t(`Sagen er nu: ${stateName(entry.after, lang)}`, `The case is now: ${stateName(entry.after, lang)}`);
  // Steps of the machinery have an actor; what people did to the case has a line of its own beside them.
  if (isQuiet(entry) || (entry.data['eventHash'] !== undefined && entry.event !== 'demandMeeting')) return undefined;
  if (!hasName(entry.event)) return undefined;
  const amount = entry.amountOre === undefined ? '' : `, ${formatKroner(entry.amountOre)}`;
  return `${eventName(entry.event, lang)}${amount}`;
}

/** Why, in the words of whoever acted: an answer's comment stands at the step that took it. */
function reasonOf(entry: JournalEntry, { view }: World): string | undefined {
  if (['frame.committed', 'ballot.closed'].includes(entry.event)) return undefined;
  if (entry.reason !== undefined || entry.event !== 'tasks.closed') return entry.reason;
  return view.timeline.findLast(
    (one) =>
      one.event === 'answer' &&
      one.no < entry.no &&
      one.data['actor'] === entry.data['actor'] &&
      one.data['visit'] === entry.data['visit'],
  )?.reason;
}

/** Who did it, for whom, where it stands: the small print under a line. */
export function smallPrint({ entries, who }: Narration, name: Names, lang: Language): string {
  const t = translate(lang);
  const [first] = entries;
  if (!first) return '';
  const behalf =
    first.onBehalfOf === undefined
      ? ''
      : t(` på vegne af ${name(first.onBehalfOf)}`, ` on behalf of ${name(first.onBehalfOf)}`);
  const last = entries.at(-1);
  const numbers = last && last.no !== first.no ? `${first.no}–${last.no}` : String(first.no);
  return `${formatInstant(first.at, 'long', lang)}${who === undefined ? '' : ` · ${name(who)}${behalf}`} · ${t('journal nr.', 'journal no.')} ${numbers}`;
}

/** A line of the machinery as the journal has it. */
export function rawLine(entry: JournalEntry): string {
  const way =
    entry.before === undefined
      ? entry.after === undefined
        ? ''
        : `→ ${entry.after}`
      : `${entry.before} → ${entry.after ?? ''}`;
  const actor = entry.data['actor'];
  const where = typeof actor === 'string' && actor !== '' ? `[${actor}]` : '';
  return [`${entry.no}`, entry.localTime, entry.event, where, way].filter((cell) => cell !== '').join('  ');
}
