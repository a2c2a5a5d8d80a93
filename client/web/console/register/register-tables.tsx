/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { type Seat, seats } from '../../../../machines/governance/register-changes.ts';
import { agreementsOf } from '../../../../store/register/agreements.ts';
import type { Register } from '../../../../store/register/schema.ts';
import { hasPlace, seatList } from '../../../../store/register/seat-list.ts';
import { seatNames } from '../../../sdk/register/change-words.ts';
import { type Lang, say } from '../../language.ts';
import { Scroll } from '../../year/tables.tsx';

interface TableProps {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly empty: string;
}

function Table({ id, title, heads, rows, empty }: TableProps) {
  return (
    <Scroll label={title} id={id}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 ? (
            <tr>
              <td colspan={heads.length}>{empty}</td>
            </tr>
          ) : (
            rows.map(([first, ...rest]) => (
              <tr>
                <th scope="row">{first}</th>
                {rest.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The tables in their order: anchor and name. */
export const registerTables = [
  ['pladser', 'Pladser', 'Seats'],
  ['stedfortraedere', 'Stedfortrædere', 'Substitutes'],
  ['personer', 'Personer', 'People'],
  ['regioner', 'Regioner', 'Regions'],
  ['systemer', 'Systemer', 'Systems'],
  ['aftaler', 'Aftaler', 'Agreements'],
  ['kontrakter', 'Kontrakter', 'Contracts'],
  ['domaener', 'Systemdomæner', 'Domains'],
] as const;

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Who and what stands in the register, with its dates; what has ended is left out. */
export function RegisterTables({ lang, register, today }: { lang: Lang; register: Register; today: string }) {
  const s = say(lang);
  const dates = ({ from, to }: Period): string =>
    [from, to].map((day) => (day === undefined ? '' : formatDate(day, 'short', lang))).join(' – ');
  const lasting = ({ to }: Period): boolean => to === undefined || to >= today;
  const nameOf = (list: readonly { id: string; name: string }[], id: string | undefined): string =>
    list.find((one) => one.id === id)?.name ?? id ?? '';
  const empty = s('Ingen', 'None');
  const placesOf = (seat: Seat): readonly (string | undefined)[] =>
    !hasPlace(seat) ? [undefined] : [...register.systems, ...register.fsgs, ...register.userGroups].map(({ id }) => id);
  const held = seats.flatMap((seat) =>
    placesOf(seat).flatMap((of) =>
      (seatList(register, seat, of)?.seats ?? [])
        .filter(lasting)
        .map((one) => [
          nameOf(register.people, one.person),
          s(...seatNames[seat]),
          of === undefined ? '' : nameOf([...register.systems, ...register.fsgs, ...register.userGroups], of),
          nameOf(register.regions, one.region),
          dates(one),
          one.decision ?? '',
        ]),
    ),
  );
  const period = s('Fra – til', 'From – to');
  const table = (wanted: (typeof registerTables)[number][0]) => {
    const [id, da, en] = registerTables.find(([one]) => one === wanted) ?? registerTables[0];
    return { id, title: s(da, en) };
  };
  return (
    <>
      <Table
        {...table('pladser')}
        heads={[
          s('Person', 'Person'),
          s('Plads', 'Seat'),
          s('Hvor', 'Where'),
          'Region',
          period,
          s('Beslutning', 'Decision'),
        ]}
        rows={held}
        empty={empty}
      />
      <Table
        {...table('stedfortraedere')}
        heads={[s('For', 'For'), s('Stedfortræder', 'Substitute'), period]}
        rows={register.substitutes
          .filter(lasting)
          .map((one) => [nameOf(register.people, one.person), nameOf(register.people, one.substitute), dates(one)])}
        empty={empty}
      />
      <Table
        {...table('personer')}
        heads={[s('Navn', 'Name'), 'Id', s('E-mail', 'E-mail'), s('Telefon', 'Phone')]}
        rows={register.people.map(({ name, id, email, phone }) => [name, id, email, phone ?? ''])}
        empty={empty}
      />
      <Table
        {...table('regioner')}
        heads={[s('Navn', 'Name'), 'Id', period, s('Support', 'Support')]}
        rows={register.regions.map((one) => [one.name, one.id, dates(one), one.supportContact ?? ''])}
        empty={empty}
      />
      <Table
        {...table('systemer')}
        heads={[
          s('Navn', 'Name'),
          s('Systemansvarlig', 'Responsible'),
          'FSG',
          s('Domæne', 'Domain'),
          s('I porteføljen', 'In the portfolio'),
          s('Regioner', 'Regions'),
        ]}
        rows={register.systems.map((one) => [
          one.name,
          nameOf(register.regions, one.ownerRegion),
          nameOf(register.fsgs, one.fsg),
          nameOf(register.domains, one.domain),
          dates({ from: one.admittedFrom, to: one.admittedTo }),
          one.regions
            .map((part) =>
              typeof part === 'string'
                ? nameOf(register.regions, part)
                : `${nameOf(register.regions, part.region)} (${dates(part)})`,
            )
            .join(', '),
        ])}
        empty={empty}
      />
      <Table
        {...table('aftaler')}
        heads={[s('Titel', 'Title'), 'Id', s('Parter', 'Parties'), period, s('Fordelingsnøgle', 'Cost key'), 'SLA']}
        rows={agreementsOf(register, today).map((one) => [
          one.title,
          one.id,
          one.parties.map(({ name }) => name).join(', '),
          one.inForce ? dates(one) : `${dates(one)} (${s('gælder ikke nu', 'not in force now')})`,
          one.costKey
            .map(({ name, weight }) => `${name} ${weight.toLocaleString(lang === 'da' ? 'da-DK' : 'en-GB')}`)
            .join(' · '),
          one.slaAnnex ? s('som bilag', 'as annex') : s('mangler', 'missing'),
        ])}
        empty={empty}
      />
      <Table
        {...table('kontrakter')}
        heads={[
          s('Titel', 'Title'),
          'System',
          s('Leverandør', 'Supplier'),
          s('Udløber', 'Expires'),
          s('Opsigelse', 'Notice'),
        ]}
        rows={register.contracts.map((one) => [
          one.title,
          nameOf(register.systems, one.system),
          one.supplier,
          formatDate(one.expires, 'short', lang),
          one.notice === undefined ? '' : formatDate(one.notice, 'short', lang),
        ])}
        empty={empty}
      />
      <Table
        {...table('domaener')}
        heads={[s('Navn', 'Name'), 'Id', s('Systemer', 'Systems')]}
        rows={register.domains.map(({ id, name }) => [
          name,
          id,
          register.systems
            .filter(({ domain }) => domain === id)
            .map((one) => one.name)
            .join(', '),
        ])}
        empty={empty}
      />
    </>
  );
}
