/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import type { Child } from 'hono/jsx';
import type { AgendaContent, AgendaItem, ItemResult, SectionKey } from '../../../../machines/meeting/agenda.ts';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { type Lang, translate } from '../../language.ts';
import {
  capital,
  choiceName,
  decisionName,
  itemKindName,
  quarterName,
  reportStateName,
  stateName,
} from '../../../../machines/terms/index.ts';
import { ProjectTable } from './project-table.tsx';
import { whenAndWhere } from './words.ts';

interface Props {
  readonly lang: Lang;
  readonly agenda: AgendaContent;
  readonly results?: readonly ItemResult[];
  /** Names of regions by id. */
  readonly regions?: Readonly<Record<string, string>>;
  /** The item's own page, where the reader has one. */
  readonly hrefOf?: (item: AgendaItem) => string | undefined;
}

/** An agenda whole: the twelve fixed items in their order with what stands under each. */
export function AgendaView({ lang, agenda, results = [], regions = {}, hrefOf = () => undefined }: Props) {
  const fixed = agenda.items.filter(({ id, section }) => id === section);
  const result = (id: string) => results.find(({ item }) => item === id);
  return (
    <>
      {fixed.map((head) => (
        <section aria-labelledby={`punkt-${head.no}`}>
          <h3 id={`punkt-${head.no}`}>
            {head.no}. <Named item={head} href={hrefOf(head)} />{' '}
            <Ended lang={lang} result={result(head.id)} toRsi={head.toRsi} />
          </h3>
          {head.note ? <p class="text soft">{head.note}</p> : null}
          <SectionFacts lang={lang} agenda={agenda} section={head.section} />
          <ItemList>
            {agenda.items
              .filter(({ id, section }) => section === head.section && id !== section)
              .map((item) => (
                <li id={`punkt-${item.no}`}>
                  <b>
                    {item.no} <Named item={item} href={hrefOf(item)} />
                  </b>{' '}
                  <Ended lang={lang} result={result(item.id)} toRsi={item.toRsi} />
                  <ItemFacts lang={lang} item={item} regions={regions} />
                </li>
              ))}
          </ItemList>
        </section>
      ))}
    </>
  );
}

function ItemList({ children }: { children: readonly Child[] }) {
  return children.length === 0 ? null : <ul class="plain">{children}</ul>;
}

const Named = ({ item, href }: { item: AgendaItem; href: string | undefined }) =>
  href === undefined ? <>{item.title}</> : <a href={href}>{item.title}</a>;

function Ended({ lang, result, toRsi }: { lang: Lang; result: ItemResult | undefined; toRsi: boolean | undefined }) {
  if (result === undefined) return null;
  const t = translate(lang);
  return (
    <>
      <span class={result.outcome === 'adopted' ? 'tag good' : 'tag'}>
        {capital(decisionName(result.outcome, lang, toRsi))}
      </span>
      {result.told === 'pending' ? <span class="tag">{t('siges til sagen', 'being said to its case')}</span> : null}
      {result.told === 'refused' ? (
        <span class="tag late">! {t('kunne ikke overføres til sagen', 'the case did not take it')}</span>
      ) : null}
    </>
  );
}

/** What is known of an item beside its title. */
export function ItemFacts({
  lang,
  item,
  regions,
}: {
  lang: Lang;
  item: AgendaItem;
  regions: Readonly<Record<string, string>>;
}) {
  const t = translate(lang);
  const parts = [
    itemKindName(item.kind, lang),
    ...(item.rank === null ? [] : [t(`prioritet ${item.rank}`, `rank ${item.rank}`)]),
    ...(item.amountOre === null ? [] : [formatKroner(item.amountOre)]),
    ...(item.by === null ? [] : [t(`ønsket af ${item.by.name}`, `asked for by ${item.by.name}`)]),
  ];
  return (
    <>
      <span class="soft small"> {parts.join(' · ')}</span>
      {item.late ? <span class="tag late">! {t('kom efter fristen', 'came after the deadline')}</span> : null}
      {item.recommendation === null ? null : <p>{item.recommendation}</p>}
      {item.text === null ? null : <p class="text">{item.text}</p>}
      {item.note === null ? null : <p class="text soft">{item.note}</p>}
      {item.lifted === null ? null : (
        <details>
          <summary>
            {t('Stemmer fra den skriftlige behandling, tæller ikke', 'Votes of the written procedure, not counted')}
          </summary>
          <p>{t(item.lifted.proof.da, item.lifted.proof.en)}</p>
          <ul>
            {item.lifted.votes.map(({ region, choice, comment }) => (
              <li>
                {regions[region] ?? region}: {choiceName(choice, lang)}
                {comment === undefined ? '' : ` – ${comment}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What the agenda brings under a fixed item. */
function SectionFacts({ lang, agenda, section }: { lang: Lang; agenda: AgendaContent; section: SectionKey }) {
  const t = translate(lang);
  switch (section) {
    case 'followUp':
      return <Actions lang={lang} agenda={agenda} />;
    case 'requests': {
      const { year, grantedOre, committedOre, remainingOre } = agenda.frame;
      const kr = formatKroner;
      return (
        <p>
          {t(
            `Rammen ${year}: bevilget ${kr(grantedOre)}, disponeret ${kr(committedOre)}, tilbage ${kr(remainingOre)}`,
            `The frame of ${year}: granted ${kr(grantedOre)}, committed ${kr(committedOre)}, remaining ${kr(remainingOre)}`,
          )}
        </p>
      );
    }
    case 'projects':
      return <ProjectTable lang={lang} projects={agenda.projects} />;
    case 'operation':
      return agenda.reports.length === 0 ? null : (
        <ul>
          {agenda.reports.map(({ system, year, quarter, state, breaches }) => (
            <li>
              {system}, {quarterName(quarter, year, lang)}: {reportStateName(state, lang)}
              {breaches.length === 0 ? '' : ` – ${t('ikke overholdt', 'not kept')}: ${breaches.join(', ')}`}
            </li>
          ))}
        </ul>
      );
    case 'escalations':
      return <News lang={lang} lines={agenda.escalations} />;
    case 'orientation':
      return (
        <>
          <News lang={lang} lines={agenda.orientation} />
          {agenda.written.length === 0 ? null : (
            <>
              <p>{t('Skriftlige behandlinger siden sidste møde:', 'Written procedures since the last meeting:')}</p>
              <ul>
                {agenda.written.map(({ title, proof }) => (
                  <li>
                    {title}: {t(proof.da, proof.en)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      );
    case 'next':
      return (
        <p>
          {agenda.nextMeeting === null
            ? t('Der er ikke planlagt flere møder.', 'No further meeting is planned.')
            : whenAndWhere(agenda.nextMeeting, lang)}
        </p>
      );
    default:
      return null;
  }
}

function News({ lang, lines }: { lang: Lang; lines: AgendaContent['orientation'] }) {
  return lines.length === 0 ? null : (
    <ul>
      {lines.map(({ title, state }) => (
        <li>
          {title} <span class="tag">{stateName(state, lang)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The action log: what, who, by when. */
function Actions({ lang, agenda }: { lang: Lang; agenda: AgendaContent }) {
  const t = translate(lang);
  if (agenda.actions.length === 0)
    return <p class="soft">{t('Alt aftalt er gjort.', 'All that was agreed is done.')}</p>;
  const title = t('Aktionslog', 'Action log');
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <Heads of={[t('Opgave', 'Task'), t('Hvem', 'Who'), t('Senest', 'By')]} />
        <tbody>
          {agenda.actions.map(({ what, who, due, overdue }) => (
            <tr>
              <th scope="row">{what}</th>
              <td>{who}</td>
              <td>
                {formatDate(due, 'long', lang)}
                {overdue ? <span class="tag late">! {t('overskredet', 'overdue')}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
