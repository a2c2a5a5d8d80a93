import { formatDate, localDate } from '../../../machines/governance/calendar.ts';
import type { OverviewPartName } from '../../../machines/overview/overview.ts';
import type { Block, Section } from '../content.ts';
import type { LetterFacts } from '../facts.ts';
import type { Topic } from '../topic.ts';

const headings: Readonly<Record<OverviewPartName, readonly [heading: string, day: string]>> = {
  late: ['Over fristen', 'fristen var'],
  breached: ['Frister, der er brudt siden sidst', 'konstateret'],
  bounced: ['Mails, der er afvist siden sidst', 'sendt'],
  waiting: ['Afgørelser, der afventes', 'frist'],
  open: ['Åbne opgaver efter frist', 'frist'],
};
const order: readonly OverviewPartName[] = ['late', 'breached', 'bounced', 'waiting', 'open'];

function section({ data }: LetterFacts, name: OverviewPartName): Section[] {
  const part = data.part(name);
  const [heading, dayIs] = headings[name];
  const facts = part.parts('lines').map((line): readonly [string, string] => {
    const day = line.text('day');
    const parts = [line.text('what'), line.text('who'), day === undefined ? undefined : `${dayIs} ${formatDate(day)}`];
    return [line.text('case') ?? 'Sag', parts.filter((one) => one !== undefined && one !== '').join(' · ')];
  });
  if (facts.length === 0) return [];
  const more = part.whole('more') ?? 0;
  const rest: Block[] = more === 0 ? [] : [{ paragraph: `Og ${more} flere; se dem alle i «Mit overblik».` }];
  return [{ heading: `${heading} (${facts.length + more})`, blocks: [{ facts }, ...rest] }];
}

/** One mail a week instead of copies of everything (letters-and-links §7). What is empty is left out. */
export const weeklyOverview: Topic = {
  kinds: ['orientation'],
  subject: ({ letter }) => ({ lead: 'Overblik', what: `ugen fra ${formatDate(localDate(letter.writtenAt))}` }),
  sections: (facts) => [
    {
      heading: 'Sekretariatets overblik',
      blocks: [
        {
          paragraph:
            'Her er status på åbne og overskredne opgaver siden sidste overblik. Du skal ikke svare; hver opgave har sin egen mail.',
        },
      ],
    },
    ...order.flatMap((name) => section(facts, name)),
  ],
};
