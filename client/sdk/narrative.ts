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
import { dataOf } from '../../store/journal-data.ts';

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

const ofCase = (entry: JournalEntry): boolean => dataOf(entry).actor === '';

/** Follows from what somebody did, but nobody did it. */
const byItself: readonly string[] = [
  'ballot.closed',
  'tasks.opened',
  'ballot.opened',
  'roadmap.kept',
  'frame.committed',
];

const subjectOf = (entry: JournalEntry): string => dataOf(entry).subject ?? '';

function mailed(entries: readonly JournalEntry[], { name, t }: World): Narration {
  const [first] = entries;
  const to = [...new Set(entries.flatMap((entry) => dataOf(entry).to))].map(name);
  const subject = first ? subjectOf(first) : '';
  return { entries, text: `${t('Mail sendt til', 'Mail sent to')} ${listed(to, t)}: «${subject}»` };
}

function listed(names: readonly string[], t: World['t']): string {
  if (names.length === 0) return t('ingen', 'nobody');
  if (names.length === 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${t('og', 'and')} ${names.at(-1)}`;
}

const dutyName = (duty: string | undefined, { t }: World): string =>
  duty !== undefined && isDuty(duty) ? t(duties[duty].da, duties[duty].en) : (duty ?? '');

const tasksOf = (entry: JournalEntry, { view }: World): TaskRow[] => {
  const { actor, visit } = dataOf(entry);
  return view.tasks.filter((task) => task.actor === actor && task.visit === visit);
};

/** A choice as its form words it, e.g. «Indstil». */
export function answerName(duty: string | undefined, choice: string, lang: Language): string {
  const label = duty === undefined ? undefined : dutyNamed(duty)?.choices[choice]?.label;
  return label ? translate(lang)(...label) : choiceName(choice, lang);
}

const tellers: Readonly<Record<string, Teller>> = {
  'tasks.opened': (entry, world) => {
    const { name, t, lang } = world;
    const { due, persons, duty } = dataOf(entry);
    const by = due !== undefined ? ` (${t('frist', 'deadline')} ${formatDue(due, 'long', lang)})` : '';
    return `${t('Opgave til', 'Task for')} ${listed(persons.map(name), t)}: ${dutyName(duty, world)}${by}`;
  },
  'tasks.closed': (entry, world) => {
    const [task] = tasksOf(entry, world);
    const { outcome = '' } = dataOf(entry);
    if (!task || task.duty === 'sys-vote' || !task.choices.includes(outcome)) return undefined;
    const { t, lang } = world;
    return `${t('Svar', 'Answer')}: «${answerName(task.duty, outcome, lang)}» – ${dutyName(task.duty, world)}`;
  },
  'vote.cast': (entry, { t, lang }) => {
    const { choice } = dataOf(entry);
    if (choice === undefined)
      return t('Har stemt (hvordan vises, når afstemningen lukker)', 'Has voted (how is shown when the ballot closes)');
    return t(`Har stemt: ${choiceName(choice, lang)}`, `Voted: ${choiceName(choice, lang)}`);
  },
  'ballot.opened': (entry, { t, lang }) => {
    const { electorate, quorum = '', due } = dataOf(entry);
    const voters = electorate.length;
    const until = due === undefined ? '' : formatDue(due, 'long', lang);
    const what = askedHow(entry, t);
    return t(
      `${what} åbnet: ${voters} kan stemme, beslutningsdygtig ved ${quorum}, frist ${until}`,
      `${what} opened: ${voters} may vote, quorum ${quorum}, deadline ${until}`,
    );
  },
  'ballot.closed': (entry, { t }) => {
    const { proof } = dataOf(entry);
    return `${askedHow(entry, t)} ${t('lukket', 'closed')}. ${t(proof?.da ?? '', proof?.en ?? '')}`.trim();
  },
  'frame.committed': (entry, { t }) =>
    t(
      `${formatKroner(entry.amountOre ?? 0)} disponeret inden for rammen ${dataOf(entry).year ?? ''}`,
      `${formatKroner(entry.amountOre ?? 0)} committed from the frame ${dataOf(entry).year ?? ''}`,
    ),
  'frame.released': (entry, { t }) =>
    t(
      `${formatKroner(Math.abs(entry.amountOre ?? 0))} ført tilbage til rammen`,
      `${formatKroner(Math.abs(entry.amountOre ?? 0))} returned to the frame`,
    ),
  'roadmap.kept': (entry, { lang }) =>
    `Roadmap: ${roadmapName(dataOf(entry).status ?? '', lang)}${entry.amountOre === undefined ? '' : `, ${formatKroner(entry.amountOre)}`}`,
  'sys-decision': (entry, { t, lang }) =>
    t(
      `SYS’ beslutning på møde: ${recordedDecisionName(dataOf(entry), lang)}${referred(entry)}`,
      `Decision of SYS at a meeting: ${recordedDecisionName(dataOf(entry), lang)}${referred(entry)}`,
    ),
  'rsi-decision-recorded': (entry, { t, lang }) =>
    t(
      `RSI-kredsens afgørelse registreret: ${rsiDecisionName(dataOf(entry).choice ?? '', lang)}${referred(entry)}`,
      `Decision of the RSI circle recorded: ${rsiDecisionName(dataOf(entry).choice ?? '', lang)}${referred(entry)}`,
    ),
  'decision-recorded': (entry, world) => {
    const { t, lang } = world;
    const { answer, ...line } = dataOf(entry);
    const choice = answer?.choice ?? line.choice;
    const duty = tasksOf(entry, world)[0]?.duty ?? line.duty ?? 'fsg-decision';
    return `${t('Gruppens beslutning registreret', 'Decision of the group recorded')}${choice === undefined ? '' : `: «${answerName(duty, choice, lang)}»`}`;
  },
  reranked: (entry, { t }) =>
    t(`Prioritet ændret til ${dataOf(entry).rank ?? ''}`, `Rank changed to ${dataOf(entry).rank ?? ''}`),
  'deadline-breached': (entry, world) =>
    `${world.t('Frist overskredet', 'Deadline missed')}: ${dutyName(dataOf(entry).duty ?? tasksOf(entry, world)[0]?.duty, world)}`,
  'sys-postponed': (entry, { t, lang }) =>
    t(
      `SYS’ beslutning på møde: ${decisionName('postponed', lang)}${referred(entry)}`,
      `Decision of SYS at a meeting: ${decisionName('postponed', lang)}${referred(entry)}`,
    ),
  dispensation: (entry, { t, lang }) => {
    const until = dueIn(entry);
    const date = dateName(dataOf(entry).date ?? '', lang);
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
    return `${t('Fristen er flyttet', 'The deadline was moved')}${to}: ${dutyName(dataOf(entry).duty, world)}`;
  },
  'hearing-closed': (entry, { t }) =>
    t(
      `Høringen er lukket: ${dataOf(entry).answered ?? 0} af ${dataOf(entry).asked ?? 0} har svaret`,
      `The hearing has closed: ${dataOf(entry).answered ?? 0} of ${dataOf(entry).asked ?? 0} have answered`,
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
    `${t('Mail til', 'Mail to')} ${listed(dataOf(entry).to.map(name), t)} ${t('blev afvist af mailserveren', 'was refused by the mail server')}: «${subjectOf(entry)}»`,
};

/** A ballot of a meeting is a vote at it; any other is a written procedure. */
const askedHow = ({ caseId }: JournalEntry, t: World['t']): string =>
  caseId?.startsWith('meeting/') === true
    ? t('Afstemning på mødet', 'Vote at the meeting')
    : t('Skriftlig behandling', 'Written procedure');

const referred = (entry: JournalEntry): string => {
  const reference = dataOf(entry).reference ?? entry.reference ?? '';
  return reference !== '' ? ` (${reference})` : '';
};

/** The new last moment of a date that was moved. */
const dueIn = (entry: JournalEntry): string | undefined => {
  const { due, deadline } = dataOf(entry);
  return due ?? deadline?.due;
};

/** States between two waits: a reader would only wonder about them. */
const passing =
  /(^|\.)(turning|opening|unanswered|intake|screening|unscreened|routing|asking|adopted|committing|uncommitted|rsiCommitting|rsiUncommitted|charging|uncharged|settling|unsettled)$/;

function narrate(entry: JournalEntry, world: World): string | undefined {
  const { t, lang } = world;
  if (ofCase(entry) && entry.event === 'xstate.init') return t('Sagen er oprettet', 'The case was opened');
  const teller = tellers[entry.event];
  if (teller) return teller(entry, world);
  if (ofCase(entry) && entry.after !== undefined && entry.after !== entry.before && !passing.test(entry.after))
    return t(`Sagen er nu: ${stateName(entry.after, lang)}`, `The case is now: ${stateName(entry.after, lang)}`);
  // Steps of the machinery have an actor; what people did to the case has a line of its own beside them.
  if (isQuiet(entry) || (dataOf(entry).eventHash !== undefined && entry.event !== 'demandMeeting')) return undefined;
  if (!hasName(entry.event)) return undefined;
  const amount = entry.amountOre === undefined ? '' : `, ${formatKroner(entry.amountOre)}`;
  return `${eventName(entry.event, lang)}${amount}`;
}

/** Why, in the words of whoever acted: an answer's comment stands at the step that took it. */
function reasonOf(entry: JournalEntry, { view }: World): string | undefined {
  if (['frame.committed', 'ballot.closed'].includes(entry.event)) return undefined;
  if (entry.reason !== undefined || entry.event !== 'tasks.closed') return entry.reason;
  const { actor, visit } = dataOf(entry);
  return view.timeline.findLast((one) => {
    if (one.event !== 'answer' || one.no >= entry.no) return false;
    const answered = dataOf(one);
    return answered.actor === actor && answered.visit === visit;
  })?.reason;
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
  const { actor = '' } = dataOf(entry);
  const where = actor === '' ? '' : `[${actor}]`;
  return [`${entry.no}`, entry.localTime, entry.event, where, way].filter((cell) => cell !== '').join('  ');
}
