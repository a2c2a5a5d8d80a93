/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../table.tsx';
import { Hono } from 'hono';
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WorkItem, WorkList, WorkOf } from '../../sdk/work-list-commands.ts';
import type { WebDeps } from '../deps.ts';
import { noFaults, SelectField } from '../fields.tsx';
import { type Lang, languageOf, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths, patterns } from '../paths.ts';
import { caseName, stateName } from '../../../machines/terms/index.ts';
import type { ConsoleContext } from './console-context.tsx';

/** The FSA's work list, for the secretariat and whoever stands beside the FSA. */
export function workListRoutes({ commands, config }: WebDeps, { page, refused, year }: ConsoleContext): Hono {
  const app = new Hono();
  app.get(patterns.workList, async (c) => {
    const people = await commands.administrators();
    const person = c.req.query('person') ?? people[0]?.person;
    try {
      const list = person === undefined ? undefined : await commands.workList(person);
      const props = { lang: languageOf(c), year: year(), people, contact: config.contact };
      return page(c, <WorkListPage {...props} {...(list === undefined ? {} : { list })} />);
    } catch (error) {
      if (error instanceof Failure) return refused(c, error);
      throw error;
    }
  });
  return app;
}

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly people: readonly { readonly person: string; readonly name: string }[];
  readonly list?: WorkList;
  readonly contact?: string | undefined;
}

const sections: readonly (readonly [of: WorkOf, da: string, en: string])[] = [
  ['own', 'FSA’s egne opgaver', "The FSA's own duties"],
  ['fsg', 'Hos forretningsstyregruppen', 'With the business steering group'],
  ['userGroup', 'Hos brugergruppen', 'With the user group'],
  ['others', 'Hos andre', 'With others'],
  ['waiting', 'Venter på en dag eller en anden sag', 'Waiting for a day or another case'],
  ['register', 'Mangler i registeret', 'Missing in the register'],
];

function WorkListPage({ lang, year, people, list, contact }: Props) {
  const t = translate(lang);
  const title = t('FSA’s arbejdsliste', "The FSA's work list");
  const name = (all: WorkList['systems']): string => all.map((one) => one.name).join(' · ');
  return (
    <Page
      lang={lang}
      title={title}
      self={list === undefined ? paths.workList : `${paths.workList}?person=${encodeURIComponent(list.person)}`}
      console
      year={year}
      contact={contact}
    >
      <h1>{title}</h1>
      <p class="soft">
        {t(
          'Alt, der er åbent ved FSA’s systemer, deres forretningsstyregruppe og deres brugergruppe.',
          "Everything that is open at the FSA's systems, their business steering group and their user group.",
        )}
      </p>
      <form method="get" action={paths.workList} class="card">
        <SelectField
          lang={lang}
          typed={{ person: list?.person ?? '' }}
          faults={noFaults}
          name="person"
          label="FSA"
          options={people.map((one) => [one.person, one.name] as const)}
        />
        <button type="submit">{t('Vis', 'Show')}</button>
      </form>
      {list === undefined ? (
        <p>{t('Ingen er FSA for et system i dag.', 'Nobody administers a system today.')}</p>
      ) : (
        <>
          <h2>{list.name}</h2>
          {list.systems.length === 0 ? (
            <p>{t('Er ikke FSA for noget system i dag.', 'Administers no system today.')}</p>
          ) : (
            <ul>
              <li>{`${t('Systemer', 'Systems')}: ${name(list.systems)}`}</li>
              <li>{`${t('Grupper', 'Groups')}: ${name(list.groups) || t('ingen', 'none')}`}</li>
              {list.groups.flatMap((group) =>
                group.list === undefined
                  ? []
                  : [
                      <li>
                        <a href={paths.document(group.list)}>
                          {t(`Liste til ${group.name}`, `List for ${group.name}`)}
                        </a>
                      </li>,
                    ],
              )}
            </ul>
          )}
          {list.items.length === 0 ? <p>{t('Der er intet åbent.', 'Nothing is open.')}</p> : null}
          {sections.map(([of, ...words]) => (
            <Items lang={lang} title={t(...words)} items={list.items.filter((item) => item.of === of)} />
          ))}
        </>
      )}
    </Page>
  );
}

function Items({ lang, title, items }: { lang: Lang; title: string; items: readonly WorkItem[] }) {
  const t = translate(lang);
  if (items.length === 0) return null;
  return (
    <Scroll label={title}>
      <table>
        <caption>{`${title} (${items.length})`}</caption>
        <Heads of={[t('Hvad', 'What'), t('Sag', 'Case'), 'System', t('Hos', 'With'), t('Frist', 'Deadline')]} />
        <tbody>
          {items.map((item) => (
            <tr>
              <th scope="row">{t(item.da, item.en)}</th>
              <td>
                {item.case === undefined ? (
                  <a href={paths.register}>{t('Registeret', 'The register')}</a>
                ) : (
                  <>
                    <a href={paths.case(item.case.id)}>
                      {item.case.machine === 'change-request' ? item.case.number : caseName(item.case, lang)}
                    </a>{' '}
                    {item.case.title} <span class="tag">{stateName(item.case.state, lang)}</span>
                  </>
                )}
              </td>
              <td>{item.systemName ?? '–'}</td>
              <td>{item.who.join(', ') || '–'}</td>
              <td>
                {item.deadline === undefined ? (
                  '–'
                ) : (
                  <span class={item.late ? 'tag late' : ''}>
                    {item.late ? t('Overskredet: ', 'Missed: ') : ''}
                    {formatDeadline(item.deadline, lang)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
