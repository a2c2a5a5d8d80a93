import { counted } from '../../machines/terms/counted.ts';
import { formatDate, formatDeadline, lastDateOf } from '../../machines/governance/calendar.ts';
import { sentNow } from '../../machines/governance/ladder.ts';
import type { LetterRow, Person } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { spell, type Composed, type LetterSetting } from './composed.ts';
import { calendarFileOf } from './attachment.ts';
import type { Content, Section } from './content.ts';
import { gatherFacts, shortSystem, type LetterFacts } from './facts.ts';
import { findText } from './find-text.ts';
import { ownTask } from './links.ts';
import { matterName, matterOf } from './matter.ts';
import { matterLine } from './matter-line.ts';
import { subjectLine } from './subject.ts';
import type { Topic } from './topic.ts';
import { mailUrls } from './urls.ts';

const inEnglish = {
  link: 'In English: the page behind the link can be shown in English.',
  none: 'In English: please contact the secretariat if you need this mail in English.',
} as const;

export function footer(setting: LetterSetting, labels: readonly string[], linked: boolean): Content['footer'] {
  return {
    lines: [
      `Spørgsmål: ${setting.secretariat.email}, tlf. ${setting.secretariat.phone}`,
      ...(linked ? ['Er du fraværende, kan sekretariatet registrere en stedfortræder.'] : []),
      `${labels.join(', ').replace(/^(?!Sag )/, 'Sag ')} · sendt automatisk af SYS-sekretariatets system`,
      linked ? inEnglish.link : inEnglish.none,
    ],
    privacyUrl: mailUrls(setting.baseUrl).privacy,
  };
}

function subjectOf(topic: Topic, facts: LetterFacts): string {
  const { lead, tail, what, deadline } = topic.subject(facts);
  const lastDate = deadline && facts.deadline ? lastDateOf(facts.deadline.due) : undefined;
  const matter = matterOf(facts);
  if (matter)
    return matterLine({
      kind: facts.letter.kind,
      matter,
      what: what ?? (tail || lead),
      ...(lastDate !== undefined && { lastDate }),
    });
  const system = shortSystem(facts);
  return subjectLine({
    kind: facts.letter.kind,
    lead,
    number: facts.case.number,
    ...(system !== undefined && { system }),
    ...(tail ? { tail } : {}),
    ...(lastDate !== undefined && { deadline: formatDate(lastDate) }),
  });
}

/** What a reader knows the case by: a change request by its number, the others by what they are about. */
export function labelOf(facts: LetterFacts): string {
  const matter = matterOf(facts);
  return matter ? matterName(matter) : facts.case.number;
}

/** What the header `X-SYS-Sag` says: several cases of a budget year have the same number, so theirs is the whole id. */
export const referenceOf = ({ case: row }: LetterFacts): string =>
  row.machine === 'change-request' ? row.number : row.id;

/** One letter as one mail, with the link that the setting gives it. */
export async function composeLetter(
  store: Store,
  setting: LetterSetting,
  letter: LetterRow,
  person: Person,
  now: string,
): Promise<Composed> {
  const topic = findText(letter);
  const task = await ownTask(store, letter, topic);
  const facts = await gatherFacts(store, setting.policies, letter, person, now, task);
  const token = task && topic.action !== undefined ? await setting.tokenOf(store, task, now) : undefined;
  const shown = topic.document?.(facts);
  const content: Content = {
    subject: subjectOf(topic, facts),
    greeting: `Kære ${person.name}`,
    sections: topic.sections(facts),
    ...(shown && { action: { words: shown.words, url: mailUrls(setting.baseUrl).document(shown.id) } }),
    ...(token !== undefined &&
      topic.action !== undefined && { action: { words: topic.action, url: mailUrls(setting.baseUrl).link(token) } }),
    notes: [
      ...(token === undefined ? [] : ['Linket er personligt.']),
      ...(topic.notes?.(facts, setting.secretariat) ?? []),
    ],
    footer: footer(setting, [labelOf(facts)], token !== undefined),
  };
  const calendarFile = await calendarFileOf(store, setting, topic, facts, task);
  return {
    ...spell(content, [referenceOf(facts)], token === undefined ? [] : [token]),
    ...(calendarFile && { calendarFile }),
    ...(shown && { documents: [shown.id, ...(shown.annex === undefined ? [] : [shown.annex])] }),
  };
}

/** What happened, in the words of the subject after the name of the case. */
export function wordsOf(topic: Topic, facts: LetterFacts): string {
  const { lead, tail, what } = topic.subject(facts);
  return (matterOf(facts) && what) || tail || lead;
}

const shortOf = (topic: Topic, facts: LetterFacts): string =>
  (typeof topic.short === 'function' ? topic.short(facts) : topic.short) ?? topic.subject(facts).lead;

/** The day's reminders and overdue notices of one person as one mail, each with its own link (letters-and-links §7). Late ones first. */
export async function composeDigest(
  store: Store,
  setting: LetterSetting,
  letters: readonly LetterRow[],
  person: Person,
  now: string,
): Promise<Composed> {
  const items: { facts: LetterFacts; section: Section; token?: string }[] = [];
  for (const letter of letters) {
    const topic = findText(letter);
    const task = await ownTask(store, letter, topic);
    const facts = await gatherFacts(store, setting.policies, letter, person, now, task);
    const token = task && topic.action !== undefined ? await setting.tokenOf(store, task, now) : undefined;
    const until = facts.deadline ? formatDeadline(facts.deadline) : undefined;
    const rows: (readonly [string, string])[] = [
      ['Opgave', shortOf(topic, facts)],
      ...(letter.rung === sentNow ? [['Sendt af', 'sekretariatet, ud over de faste påmindelser'] as const] : []),
      ...(facts.data.text('moved') === undefined ? [] : [['Frist flyttet', facts.data.text('moved') ?? ''] as const]),
      ...(until === undefined ? [] : [[letter.kind === 'overdue' ? 'Fristen var' : 'Frist', until] as const]),
    ];
    const url = token === undefined ? undefined : mailUrls(setting.baseUrl).link(token);
    items.push({
      facts,
      section: {
        heading: matterOf(facts) ? labelOf(facts) : `${facts.case.number}: ${facts.case.title}`,
        blocks: [
          { facts: rows },
          ...(url === undefined || topic.action === undefined ? [] : [{ action: { words: topic.action, url } }]),
        ],
      },
      ...(token !== undefined && { token }),
    });
  }
  const late = items.filter(({ facts }) => facts.letter.kind === 'overdue').length;
  const count = counted(items.length, 'tasks', 'da');
  const labels = [...new Set(items.map(({ facts }) => labelOf(facts)))];
  const asks = letters.every(({ kind }) => kind === 'task');
  const content: Content = {
    subject: asks
      ? `[Opgave] ${count} til sekretariatet`
      : late === 0
        ? `[Påmindelse] ${count} venter på dit svar`
        : `[Rykker] ${count} venter på dit svar, ${late} over fristen`,
    greeting: `Kære ${person.name}`,
    sections: [
      {
        heading: `${count} venter på dig`,
        blocks: [
          {
            paragraph: asks
              ? 'Sekretariatet bedes tage sig af disse sager.'
              : late === 0
                ? 'Vi mangler dit svar på disse opgaver.'
                : `Vi mangler dit svar på disse opgaver. ${late} af dem er over fristen.`,
          },
        ],
      },
      ...items.map(({ section }) => section),
    ],
    notes: [
      'Linkene er personlige.',
      'Har du brug for mere tid, kan du skrive det til sekretariatet på siden. Det flytter ikke fristen.',
      'Du kan ikke stemme eller løse opgaver ved at svare på denne mail.',
    ],
    footer: footer(setting, labels, true),
  };
  return spell(
    content,
    [...new Set(items.map(({ facts }) => referenceOf(facts)))],
    items.flatMap(({ token }) => (token === undefined ? [] : [token])),
  );
}
