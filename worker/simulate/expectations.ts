import { lastDateOf } from '../../machines/governance/date-words.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { formatKroner, parseKroner } from '../../machines/governance/money.ts';
import type { LetterRow } from '../../store/rows.ts';
import type { CapturedMail } from './captured-mail.ts';
import { localText } from './local-text.ts';
import type { PlayedCase, Snapshot } from './played.ts';
import type { BudgetExpectation, CaseExpectation, Expectation, LetterExpectation, MailExpectation } from './story.ts';
import { viewOf } from '../../store/rows.ts';

/** An expectation that was tried. `met` false: `what` was wanted and `was` is so. */
export interface Checked {
  readonly what: string;
  readonly met: boolean;
  readonly was: string;
}

const one = (what: string, wanted: unknown, was: unknown): Checked => {
  const [a, b] = [show(wanted), show(was)];
  return { what: `${what}: ${a}`, met: a === b, was: b };
};
const show = (value: unknown): string =>
  value === undefined ? 'intet / nothing' : typeof value === 'string' ? value : JSON.stringify(value);

/** Tries everything that is expected of a moment of the story. */
export function check(expected: Expectation, seen: Snapshot): Checked[] {
  return [
    ...Object.entries(expected.cases ?? {}).flatMap(([name, wanted]) => {
      const found = seen.cases.find((played) => played.name === name);
      return found === undefined
        ? [{ what: `sagen ${name} findes / the case ${name} exists`, met: false, was: 'nej / no' }]
        : checkCase(wanted, found, seen);
    }),
    ...(expected.mails ?? []).map((wanted) => checkMails(wanted, seen)),
    ...(expected.letters ?? []).map((wanted) => checkLetters(wanted, seen)),
    ...Object.entries(expected.ledger ?? {}).flatMap(([year, wanted]) => checkLedger(Number(year), wanted, seen)),
    ...Object.entries(expected.documents ?? {}).map(([id, wanted]) => checkDocument(id, wanted, seen)),
    ...Object.entries(expected.pages ?? {}).flatMap(([path, parts]) =>
      parts.map((part) => checkPage(path, part, seen)),
    ),
    ...(expected.incidents === undefined
      ? []
      : [one('hændelser / incidents', expected.incidents, seen.incidents.length)]),
  ];
}

/** What must be true of every story when it ends: the journal is whole, no mail went twice, and no incident stands unless it was expected. */
export function checkAlways(seen: Snapshot, incidentsExpected: boolean): Checked[] {
  const ids = new Set<string>();
  const twice = seen.mails.filter(({ messageId }) => ids.size === ids.add(messageId).size);
  return [
    one('journalens kæde er hel / the journal is whole', 'ja / yes', seen.journalFault?.why ?? 'ja / yes'),
    one(
      'ingen mail to gange / no mail twice',
      [],
      twice.map(({ to, subject }) => `${to}: ${subject}`),
    ),
    ...(incidentsExpected
      ? []
      : [
          one(
            'ingen hændelse / no incident',
            [],
            seen.incidents.map(({ caseId, name, message }) => `${caseId} ${name}: ${message}`),
          ),
        ]),
  ];
}

function checkCase(wanted: CaseExpectation, found: PlayedCase, seen: Snapshot): Checked[] {
  const about = (what: string) => `${found.name} ${what}`;
  const checks: Checked[] = [];
  const { state, roadmap, duties, deadlines = {}, daysLate = {}, journal, ballots, flags, ...fields } = wanted;
  if (state !== undefined) {
    const met = found.state === state || found.state.endsWith(`.${state}`);
    checks.push({ what: `${about('tilstand / state')}: ${state}`, met, was: found.state });
  }
  for (const [field, value] of Object.entries(fields))
    checks.push(one(about(field), value, found[field as keyof typeof fields]));
  if (flags !== undefined)
    checks.push(one(about('mærker / flags'), flags, viewOf(found, 'annual-budget')?.flags ?? []));
  if (roadmap !== undefined) checks.push(one(about('roadmap'), roadmap, found.roadmap ?? 'none'));
  if (duties !== undefined) {
    const open = found.tasks.filter((task) => task.closedAt === undefined).map((task) => task.duty);
    checks.push(one(about('åbne pligter / open duties'), duties.toSorted(), [...new Set(open)].sort()));
  }
  for (const [duty, day] of Object.entries(deadlines)) {
    const open = found.tasks.filter((task) => task.duty === duty && task.closedAt === undefined);
    const last = new Set(open.map(({ deadline }) => lastDateOf(deadline.due)));
    checks.push(one(about(`frist / deadline ${duty}`), day, [...last].sort().join(', ')));
  }
  for (const [duty, days] of Object.entries(daysLate)) {
    const answered = found.tasks.filter((task) => task.duty === duty && task.closedAt !== undefined);
    const visits = new Map(answered.map((task) => [task.visit, task]));
    const late = [...visits.values()].map(({ deadline, closedAt = '' }) =>
      daysAfter(lastDateOf(deadline.due), closedAt),
    );
    checks.push(one(about(`dage for sent / days late ${duty}`), days, late));
  }
  if (journal !== undefined) {
    const events = seen.journal.filter(({ caseId }) => caseId === found.id).map(({ event }) => event);
    checks.push(inOrder(about('journal'), journal, events));
  }
  if (ballots !== undefined) {
    const were = found.ballots.toSorted((a, b) => a.visit - b.visit);
    checks.push(one(about('afstemninger / ballots'), ballots.length, were.length));
    for (const [index, wantedOne] of ballots.entries()) {
      const ballot = were[index];
      const deadline = ballot === undefined ? undefined : lastDateOf(ballot.deadline.due);
      const tally = { outcome: 'open', ...ballot?.proof, electorate: ballot?.electorate.length, deadline };
      for (const [field, value] of Object.entries(wantedOne))
        checks.push(one(about(`afstemning / ballot ${index + 1} ${field}`), value, tally[field as 'outcome' | 'for']));
    }
  }
  return checks;
}

/** Whole days after the last day; what comes within it is in time. */
const daysAfter = (last: string, at: string): number =>
  Math.max(0, Math.round((Date.parse(localDate(new Date(at).toISOString())) - Date.parse(last)) / 86_400_000));

function inOrder(what: string, wanted: readonly string[], events: readonly string[]): Checked {
  let from = 0;
  for (const event of wanted) {
    const found = events.indexOf(event, from);
    if (found === -1)
      return {
        what: `${what}: ${wanted.join(' → ')}`,
        met: false,
        was: `${event} mangler / is missing in ${events.join(', ')}`,
      };
    from = found + 1;
  }
  return { what: `${what}: ${wanted.join(' → ')}`, met: true, was: wanted.join(' → ') };
}

/** Local days or minutes, as precisely as they are expected. */
function compareTimes(
  what: string,
  wanted: { at?: readonly string[] | undefined; count?: number | undefined },
  times: readonly string[],
): Checked {
  const sorted = times.map(localText).sort();
  if (wanted.at !== undefined) {
    const { at } = wanted;
    const was = sorted.map((time, index) => time.slice(0, at[index]?.length ?? time.length));
    return one(what, at, was);
  }
  if (wanted.count !== undefined)
    return { ...one(what, wanted.count, times.length), was: `${times.length} (${sorted.join(', ')})` };
  return { what: `${what}: mindst én / at least one`, met: times.length > 0, was: String(times.length) };
}

/** Mails break their lines at a width of their own: words count, not where they stand. */
const words = (text: string): string => text.replace(/\s+/g, ' ');

function checkMails(
  { to, subject, text, calendar, ics, ...times }: MailExpectation,
  { mails, people }: Snapshot,
): Checked {
  const address = people.find(({ id }) => id === to)?.email ?? to;
  const found = mails.filter(
    (mail: CapturedMail) =>
      (address === undefined || mail.to === address) &&
      (subject === undefined || mail.subject.includes(subject)) &&
      (text === undefined || words(mail.text).includes(words(text))) &&
      (calendar === undefined || (mail.calendar?.method.toLowerCase() ?? 'none') === calendar) &&
      (ics === undefined || (mail.calendar?.content ?? '').replace(/\r\n[ \t]/g, '').includes(ics)),
  );
  return compareTimes(
    ['mails', to, ...[subject, text, ics].flatMap((part) => (part === undefined ? [] : [`«${part}»`])), calendar]
      .filter((part) => part !== undefined)
      .join(' '),
    times,
    found.map(({ at }) => at),
  );
}

function checkLetters(
  { to, kind, about, case: name, status = 'sent', ...times }: LetterExpectation,
  seen: Snapshot,
): Checked {
  const caseId = seen.cases.find((played) => played.name === name)?.id;
  const found = seen.letters.filter(
    (letter: LetterRow) =>
      letter.status === status &&
      (to === undefined || letter.person === to) &&
      (kind === undefined || letter.kind === kind) &&
      (about === undefined || letter.about === about) &&
      (name === undefined || letter.caseId === caseId),
  );
  const what = ['breve / letters', to, kind, about, name, status === 'sent' ? undefined : status].filter(Boolean);
  return compareTimes(
    what.join(' '),
    times,
    found.map(({ sentAt, sendAt }) => sentAt ?? sendAt),
  );
}

function checkLedger(
  year: number,
  { budgets, agreements, ...wanted }: NonNullable<Expectation['ledger']>[string],
  seen: Snapshot,
): Checked[] {
  const frame = seen.frames.find((known) => known.year === year);
  return [
    ...Object.entries(wanted).flatMap(([field, amount]) =>
      amount === undefined
        ? []
        : [money(`ramme / frame ${year} ${field}`, amount, frame?.[`${field}Ore` as 'grantedOre'] ?? 0)],
    ),
    ...Object.entries(budgets ?? {}).flatMap(([system, budget]) => checkBudget(year, system, budget, seen)),
    ...Object.entries(agreements ?? {}).flatMap(([agreement, { committed, spent }]) => [
      ...(committed === undefined ? [] : [charged(seen, year, agreement, 'committed', committed)]),
      ...(spent === undefined ? [] : [charged(seen, year, agreement, 'spent', spent)]),
    ]),
  ];
}

/** What a special agreement is charged with: what was committed and has not been given back, or what was spent. */
function charged(
  { agreements }: Snapshot,
  year: number,
  agreement: string,
  kind: 'committed' | 'spent',
  amount: string,
): Checked {
  const sum = (...kinds: string[]): number =>
    agreements
      .filter((row) => row.year === year && row.fund === `agreement:${agreement}` && kinds.includes(row.kind))
      .reduce((ore, row) => ore + row.amountOre, 0);
  const ore = kind === 'spent' ? sum('spent') : sum('committed') - sum('released');
  return money(`aftale / agreement ${agreement} ${year} ${kind}`, amount, ore);
}

function checkBudget(year: number, system: string, wanted: BudgetExpectation, { budgets }: Snapshot): Checked[] {
  const found = budgets.find((known) => known.system === system && known.year === year);
  const about = (what: string) => `budget ${system} ${year} ${what}`;
  const byRegion = (rows: readonly { readonly region: string; readonly amountOre: number }[] = [], region: string) =>
    rows.filter((row) => row.region === region).reduce((sum, row) => sum + row.amountOre, 0);
  const { standing, shares, refunds, parts, ...sums } = wanted;
  const lines = found?.lines ?? [];
  const checkSums = (amounts: typeof sums, of: typeof lines, part = ''): Checked[] =>
    Object.entries(amounts).flatMap(([field, amount]) =>
      amount === undefined
        ? []
        : [
            money(
              about(`${part}${field}`),
              amount,
              of.reduce((sum, line) => sum + line[`${field}Ore` as 'budgetedOre'], 0),
            ),
          ],
    );
  return [
    ...(standing === undefined ? [] : [one(about('standing'), standing, found?.standing ?? 'none')]),
    ...checkSums(sums, lines),
    ...Object.entries(parts ?? {}).flatMap(([part, amounts]) =>
      checkSums(
        amounts,
        lines.filter((line) => line.part === part),
        `${part} `,
      ),
    ),
    ...Object.entries(shares ?? {}).map(([region, amount]) =>
      money(about(`andel / share ${region}`), amount, byRegion(found?.shares, region)),
    ),
    ...Object.entries(refunds ?? {}).map(([region, amount]) =>
      money(about(`tilbageført / refunded ${region}`), amount, byRegion(found?.refunds, region)),
    ),
  ];
}

/** Line by line; the first that differs is shown with its number. A line «…» stands for any lines. */
function checkDocument(id: string, wanted: string, { documents }: Snapshot): Checked {
  const text = documents.get(id);
  if (text === undefined) return one(`dokumentet / the document ${id}`, 'findes / exists', text);
  const lines = (whole: string): string[] =>
    whole
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const was = lines(text);
  let next = 0;
  let anywhere = false;
  for (const line of lines(wanted)) {
    if (line === '…') {
      anywhere = true;
      continue;
    }
    const found = anywhere ? was.indexOf(line, next) : next;
    if (found === -1 || was[found] !== line)
      return one(`${id}, linje / line ${next + 1}${anywhere ? ' eller senere / or later' : ''}`, line, was[next]);
    next = found + 1;
    anywhere = false;
  }
  return anywhere
    ? one(id, 'som ventet / as expected', 'som ventet / as expected')
    : one(`${id}, linje / line ${next + 1}`, undefined, was[next]);
}

function checkPage(path: string, part: string, { pages }: Snapshot): Checked {
  const text = words(pages.get(path) ?? '');
  return {
    what: `siden / the page ${path}: «${part}»`,
    met: text.includes(words(part)),
    was: text.length > 400 ? `${text.slice(0, 400)} …` : text,
  };
}

function money(what: string, amount: string, wasOre: number): Checked {
  const read = parseKroner(amount);
  return one(what, read.ok ? formatKroner(read.ore) : amount, formatKroner(wasOre));
}
