/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { actNamed } from '../../../../machines/acts.ts';
import { contentOf } from './act-contents.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';

/** What can be done with a case at this step: each act with what it leads to; what ends or voids something stands apart, last. */
export function ActList({
  lang,
  subject,
  acts,
  asked,
  more = [],
}: {
  readonly lang: Lang;
  /** What the acts are done to, as commands name it. */
  readonly subject: string;
  /** Ids of the acts that it takes now; undefined when it cannot be asked. */
  readonly acts: readonly string[] | undefined;
  /** What the acts' fields begin with, of those that have them. */
  readonly asked?: Readonly<Record<string, string>>;
  /** Other things to do, told the same way. */
  readonly more?: readonly { readonly href: string; readonly title: string; readonly leads: string }[];
}) {
  const t = translate(lang);
  const known = Object.entries(asked ?? {});
  const own = (acts ?? []).flatMap((id) => {
    const act = actNamed(id);
    return act === undefined || contentOf(id).elsewhere === true
      ? []
      : [
          {
            href: paths.act(id, subject, Object.fromEntries(known.filter(([name]) => Object.hasOwn(act.fields, name)))),
            title: t(...act.title),
            leads: t(...act.leads),
            last: act.destructive === true,
          },
        ];
  });
  const all = [...more, ...own.filter(({ last }) => !last)];
  const ending = own.filter(({ last }) => last);
  return (
    <div class="acts">
      <h2>{t('Handlinger', 'Acts')}</h2>
      {acts === undefined ? (
        <p class="note warn">
          {t(
            'Sagen kan ikke spørges lige nu, så der kan ikke handles på den. Prøv igen om lidt.',
            'The case cannot be asked right now, so nothing can be done with it. Try again in a moment.',
          )}
        </p>
      ) : all.length + ending.length === 0 ? (
        <p>
          {t(
            'Der er intet at gøre herfra på dette trin; sagen venter på dem, der har opgaven.',
            'There is nothing to do from here at this step; the case waits for those who have the task.',
          )}
        </p>
      ) : null}
      <Links acts={all} />
      {ending.length === 0 ? null : (
        <>
          <h3>{t('Det, der ikke kan fortrydes', 'What cannot be undone')}</h3>
          <Links acts={ending} />
        </>
      )}
    </div>
  );
}

const Links = ({ acts }: { readonly acts: readonly { href: string; title: string; leads: string }[] }) => (
  <ul class="bare">
    {acts.map(({ href, title, leads }) => (
      <li>
        <p>
          <a href={href}>
            <b>{title}</b>
          </a>
          <br />
          <span class="soft">{leads}</span>
        </p>
      </li>
    ))}
  </ul>
);
