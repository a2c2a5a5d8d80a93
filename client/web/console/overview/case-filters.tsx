/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { stateName } from '../../../../machines/terms/index.ts';
import type { Person, System, TaskRow } from '../../../../store/rows.ts';
import { SelectField } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { type Filter, type Line, shown } from './case-lines.ts';

interface Props {
  readonly lang: Lang;
  readonly systems: readonly System[];
  readonly people: readonly Person[];
  readonly filter: Filter;
  readonly openTasks: readonly TaskRow[];
  /** Before the list is narrowed. */
  readonly every: readonly Line[];
}

/** What the list of cases is narrowed to: open or ended, system, state, whom it waits for. */
export function CaseFilters({ lang, systems, people, filter, openTasks, every }: Props) {
  const t = translate(lang);
  const order = new Intl.Collator('da');
  const states = [...new Set(every.map((line) => line.row.state))].map(
    (state) => [state, stateName(state, lang)] as const,
  );
  const asked = new Set(openTasks.map((task) => task.person));
  const waiting = people.filter((person) => asked.has(person.id)).toSorted((a, b) => order.compare(a.name, b.name));
  const shared = { lang, faults: [] };
  const typed = { system: filter.system, tilstand: filter.state, vis: shown[filter.show], person: filter.person };
  const any = t('Alle', 'All');
  return (
    <form method="get" action={paths.home} class="filters">
      <SelectField
        {...shared}
        typed={typed}
        name="vis"
        label={t('Vis', 'Show')}
        options={[
          ['aabne', t('Åbne sager', 'Open cases')],
          ['afsluttede', t('Afsluttede sager', 'Ended cases')],
          ['alle', t('Alle sager', 'All cases')],
        ]}
      />
      <SelectField
        {...shared}
        typed={typed}
        name="system"
        label="System"
        empty={any}
        options={systems.map(({ id, name }) => [id, name] as const)}
      />
      <SelectField
        {...shared}
        typed={typed}
        name="tilstand"
        label={t('Tilstand', 'State')}
        empty={any}
        options={states}
      />
      <SelectField
        {...shared}
        typed={typed}
        name="person"
        label={t('Venter på', 'Waiting for')}
        empty={any}
        options={waiting.map(({ id, name }) => [id, name] as const)}
      />
      <button type="submit" class="quiet">
        {t('Vis', 'Show')}
      </button>
    </form>
  );
}
