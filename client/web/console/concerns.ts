import { formatInstant } from '../../../machines/governance/calendar.ts';
import { type Lang, translate } from '../language.ts';
import { yearNotStarted } from '../../../store/register/year-not-started.ts';
import type { WebDeps } from '../deps.ts';
import { paths } from '../paths.ts';
import { policiesFor } from '../policy.ts';

/** Something the secretariat should look after although no task says so. */
export interface Concern {
  readonly text: string;
  readonly href?: string;
  /** It cannot wait: in red, with its word. */
  readonly urgent?: true;
}

/** Next year that nobody has started, mails that were refused, and roles that nobody holds now: their letters go to a fallback. What is vacant the register's completeness says. */
export async function concernsOf(
  deps: Pick<WebDeps, 'store' | 'commands' | 'policies'>,
  now: string,
  lang: Lang,
): Promise<readonly Concern[]> {
  const { store, commands } = deps;
  const t = translate(lang);
  const [bounced, people, missing, year] = await Promise.all([
    store.letters({ status: 'bounced' }),
    store.people(),
    commands.completeness(now),
    yearNotStarted(store, now, await policiesFor(deps).at(now)),
  ]);
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return [
    ...(year === undefined ? [] : [{ text: t(year.da, year.en), href: paths.wheel(year.year), urgent: true as const }]),
    ...bounced.slice(-5).map((letter) => ({
      text: t(
        `Mail til ${name(letter.person)} blev afvist ${letter.sentAt ? formatInstant(letter.sentAt, 'long', 'da') : ''}: «${letter.subject ?? ''}». Ret adressen i registeret.`,
        `Mail to ${name(letter.person)} was refused ${letter.sentAt ? formatInstant(letter.sentAt, 'long', 'en') : ''}: "${letter.subject ?? ''}". Correct the address in the register.`,
      ),
      href: paths.case(letter.caseId),
    })),
    ...missing
      .filter(({ vacant }) => vacant !== undefined)
      .map(({ da, en, link }): Concern => ({ text: t(da, en), href: link })),
  ];
}
