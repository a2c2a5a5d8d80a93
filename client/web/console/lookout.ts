import { formatInstant } from '../../../machines/governance/calendar.ts';
import type { Store } from '../../../store/store.ts';
import { translate, type Lang } from '../language.ts';
import { paths } from '../paths.ts';

/** Something the secretariat should look after although no task says so. */
export interface Concern {
  readonly text: string;
  readonly href?: string;
}

/** Mails that were refused, and roles at systems that nobody holds today: their letters go to the secretariat. */
export async function concernsOf(store: Store, now: string, lang: Lang): Promise<readonly Concern[]> {
  const t = translate(lang);
  const [bounced, systems, holdings, people] = await Promise.all([
    store.letters({ status: 'bounced' }),
    store.systems(now),
    store.holdings(now),
    store.people(),
  ]);
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const found: Concern[] = bounced.slice(-5).map((letter) => ({
    text: t(
      `Mail til ${name(letter.person)} blev afvist ${letter.sentAt ? formatInstant(letter.sentAt, 'long', 'da') : ''}: «${letter.subject ?? ''}». Ret adressen i registeret.`,
      `Mail to ${name(letter.person)} was refused ${letter.sentAt ? formatInstant(letter.sentAt, 'long', 'en') : ''}: "${letter.subject ?? ''}". Correct the address in the register.`,
    ),
    href: paths.case(letter.caseId),
  }));
  const vacancies: [(system: string, fsg: string | undefined) => boolean, string, string][] = [
    [(system) => holdings.some((one) => one.role === 'fsa' && one.system === system), 'FSA', 'FSA'],
    [
      (_system, fsg) => fsg !== undefined && holdings.some((one) => one.role === 'chair' && one.body === fsg),
      'FSG-formand',
      'FSG chair',
    ],
    [
      (system) => holdings.some((one) => one.role === 'decider' && one.system === system),
      'beslutningstager i regionen',
      'decision-maker in the region',
    ],
  ];
  for (const system of systems)
    for (const [held, da, en] of vacancies)
      if (!held(system.id, system.fsg))
        found.push({
          text: t(
            `${system.name} har ingen ${da} i dag. Breve går til sekretariatet; ret registeret.`,
            `${system.name} has no ${en} today. Letters go to the secretariat; correct the register.`,
          ),
        });
  if (!holdings.some((one) => one.role === 'chair' && one.body === 'sys'))
    found.push({ text: t('SYS har ingen formand i dag.', 'SYS has no chair today.') });
  return found;
}
