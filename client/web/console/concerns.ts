import { formatInstant } from '../../../machines/governance/calendar.ts';
import { type Lang, translate } from '../language.ts';
import type { WebDeps } from '../deps.ts';
import { paths } from '../paths.ts';

/** Something the secretariat should look after although no task says so. */
export interface Concern {
  readonly text: string;
  readonly href?: string;
}

/** Mails that were refused, and roles that nobody holds now: their letters go to a fallback. What is vacant the register's completeness says. */
export async function concernsOf(
  { store, commands }: Pick<WebDeps, 'store' | 'commands'>,
  now: string,
  lang: Lang,
): Promise<readonly Concern[]> {
  const t = translate(lang);
  const [bounced, people, missing] = await Promise.all([
    store.letters({ status: 'bounced' }),
    store.people(),
    commands.completeness(now),
  ]);
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return [
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
