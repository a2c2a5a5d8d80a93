import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { yearCalendar } from '../../activities/letters/year-calendar.ts';
import { badInput } from '../../client/sdk/failures.ts';
import type { CyclePreview } from '../../client/sdk/budget-commands.ts';
import { plannedDatesCsv } from '../../client/spreadsheet/planned-dates-csv.ts';
import { calendarOfPlan } from '../../machines/budget-cycle/plan-calendar.ts';
import { addBusinessDays } from '../../machines/governance/business-days.ts';
import { formatDate, localDate, localParts } from '../../machines/governance/calendar.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import type { Register } from '../../store/register/schema.ts';
import { play, type PlayedStory } from './play.ts';
import { story as storySchema } from './story.ts';
import type { WorldOptions } from './world.ts';

export interface OrdinaryYear {
  /** The budget year that is rehearsed. */
  readonly year: number;
  readonly register: Register;
  readonly systems?: readonly string[];
  readonly host: WorldOptions['host'];
}

/** A budget year in which everybody does what they owe on the last day, after every reminder. */
export interface RehearsedYear {
  readonly played: PlayedStory;
  /** The dates as the secretariat would see them before starting. */
  readonly preview: CyclePreview;
}

/** First business day of the year that a budget year begins in: the hearing opens. */
const beginOf = (year: number): string => addBusinessDays(`${year - 1}-01-01`, 1, calendarOf(policyV1));

/** Plays a whole budget year on a register: started by its secretariat in January, until the follow-up of February two years on (M-02, R-195). */
export async function rehearseYear({ year, register, systems, host }: OrdinaryYear): Promise<RehearsedYear> {
  const day = beginOf(year);
  const secretary = register.secretariat.staff.find(({ from, to }) => from <= day && (to === undefined || day <= to));
  if (secretary === undefined)
    throw badInput(
      `Registeret har intet sekretariat den ${day}, så ingen kan starte budgetåret ${year}. Tilføj en person under secretariat.`,
      `The register has no secretariat on ${day}, so nobody can start the budget year ${year}. Add a person under secretariat.`,
      'register',
    );
  const start = { year, ...(systems === undefined ? {} : { systems }) };
  const story = storySchema.parse({
    title: `Budgetåret ${year}, som det går, når alle gør deres på sidste dag`,
    startAt: `${day} 07:00`,
    acts: [
      { at: `${day} 08:30`, by: secretary.person, do: 'budget-cycle.start', as: 'cyklus', with: start },
      { at: `${day} 08:45`, do: 'everyone.delivers', with: { when: 'lastDay' } },
    ],
    until: `${year + 1}-05-31 08:00`,
  });
  let preview: CyclePreview | undefined;
  const read = { story, register, policy: policyV1, lineOfAct: (index: number) => index + 1 };
  const played = await play(read, host, async ({ commands }) => {
    preview = await commands.previewBudgetCycle({ person: secretary.person, channel: 'cli' }, start);
  });
  if (preview === undefined) throw new Error('The year was played without its preview.');
  return { played, preview };
}

/** Writes the year's dates as `aarshjul-2028.ics` and `.csv`; gives the paths. */
export async function writeYearFiles(folder: string, { preview }: RehearsedYear): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const name = `Årshjul ${preview.year}`;
  const businessDays = calendarOfPlan(preview.plan);
  const stamp = preview.plan.budget.hearingOpens;
  const files = [
    [
      join(folder, `aarshjul-${preview.year}.ics`),
      yearCalendar(preview.dates, { domain: 'aarshjul.example', stamp, name, businessDays }),
    ],
    [join(folder, `aarshjul-${preview.year}.csv`), plannedDatesCsv(preview.dates, businessDays)],
  ] as const;
  for (const [path, text] of files) await writeFile(path, text);
  return files.map(([path]) => path);
}

/** The year as people read it: every deadline, every mail by person, where each case ended, what the money came to. */
export function yearText({ played, preview }: RehearsedYear): string {
  const mailsOf = new Map<string, number>();
  for (const { name } of played.mails) mailsOf.set(name, (mailsOf.get(name) ?? 0) + 1);
  const byMonth = new Map<string, number>();
  for (const { at } of played.mails) {
    const month = localParts(at).date.slice(0, 7);
    byMonth.set(month, (byMonth.get(month) ?? 0) + 1);
  }
  return [
    played.story.title,
    '',
    'Frister / Deadlines',
    ...preview.dates
      .filter(({ kind }) => kind === 'deadline')
      .map(({ at, da, system, recipients }) => {
        const date = formatDate(localDate(new Date(Date.parse(at) - 1).toISOString()), 'full');
        return `  ${date}: ${da}${system === undefined ? '' : ` (${system})`} – ${recipients.map(({ name }) => name).join(', ')}`;
      }),
    '',
    'Mails pr. måned / Mails by month',
    ...[...byMonth].sort().map(([month, count]) => `  ${month}: ${count}`),
    '',
    'Mails pr. person / Mails by person',
    ...[...mailsOf].sort(([a], [b]) => a.localeCompare(b, 'da')).map(([name, count]) => `  ${name}: ${count}`),
    '',
    'Pengene / The money',
    ...played.frames
      .filter((frame) => frame.year === preview.year)
      .map(
        (frame) =>
          `  rammen ${frame.year}: bevilget ${formatKroner(frame.grantedOre)}, overført ${formatKroner(frame.carriedOutOre)}`,
      ),
    ...played.budgets
      .filter((budget) => budget.year === preview.year)
      .map(({ system, lines }) => {
        const sum = (of: (line: (typeof lines)[number]) => number) =>
          formatKroner(lines.reduce((total, line) => total + of(line), 0));
        return `  ${system}: budget ${sum((line) => line.budgetedOre)}, forbrugt ${sum((line) => line.spentOre)}`;
      }),
    '',
    played.ok ? 'Året går op. / The year holds.' : 'Året går ikke op. / The year does not hold.',
  ].join('\n');
}
