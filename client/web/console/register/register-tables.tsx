/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { TitledTable } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { type Seat, seats } from '../../../../machines/governance/register-changes.ts';
import { agreementsOf } from '../../../../store/register/agreements.ts';
import type { Register } from '../../../../store/register/schema.ts';
import { hasPlace, seatList } from '../../../../store/register/seat-list.ts';
import { limitInWords } from '../../../../machines/quarterly-report/limit-in-words.ts';
import { seatNames } from '../../../../machines/terms/roles.ts';
import { type Lang, translate } from '../../language.ts';

/** The tables in their order: anchor and name. */
export const registerTables = [
  ['pladser', 'Pladser', 'Seats'],
  ['stedfortraedere', 'Stedfortrædere', 'Substitutes'],
  ['personer', 'Personer', 'People'],
  ['regioner', 'Regioner', 'Regions'],
  ['systemer', 'Systemer', 'Systems'],
  ['superbrugere', 'Superbrugere', 'Superusers'],
  ['indgange', 'Indgange for brugerne', 'Contacts for users'],
  ['kpi', 'KPI’er', 'KPIs'],
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
  const t = translate(lang);
  const dates = ({ from, to }: Period): string =>
    [from, to].map((day) => (day === undefined ? '' : formatDate(day, 'short', lang))).join(' – ');
  const lasting = ({ to }: Period): boolean => to === undefined || to >= today;
  const nameOf = (list: readonly { id: string; name: string }[], id: string | undefined): string =>
    list.find((one) => one.id === id)?.name ?? id ?? '';
  const empty = t('Ingen', 'None');
  const placesOf = (seat: Seat): readonly (string | undefined)[] =>
    !hasPlace(seat) ? [undefined] : [...register.systems, ...register.fsgs, ...register.userGroups].map(({ id }) => id);
  const held = seats.flatMap((seat) =>
    placesOf(seat).flatMap((of) =>
      (seatList(register, seat, of)?.seats ?? [])
        .filter(lasting)
        .map((one) => [
          nameOf(register.people, one.person),
          t(...seatNames[seat]),
          of === undefined ? '' : nameOf([...register.systems, ...register.fsgs, ...register.userGroups], of),
          nameOf(register.regions, one.region),
          dates(one),
          one.decision ?? '',
        ]),
    ),
  );
  const period = t('Fra – til', 'From – to');
  const table = (wanted: (typeof registerTables)[number][0]) => {
    const [id, da, en] = registerTables.find(([one]) => one === wanted) ?? registerTables[0];
    return { id, title: t(da, en) };
  };
  return (
    <>
      <TitledTable
        {...table('pladser')}
        heads={[
          t('Person', 'Person'),
          t('Plads', 'Seat'),
          t('Hvor', 'Where'),
          'Region',
          period,
          t('Beslutning', 'Decision'),
        ]}
        rows={held}
        empty={empty}
      />
      <TitledTable
        {...table('stedfortraedere')}
        heads={[t('For', 'For'), t('Stedfortræder', 'Substitute'), period]}
        rows={register.substitutes
          .filter(lasting)
          .map((one) => [nameOf(register.people, one.person), nameOf(register.people, one.substitute), dates(one)])}
        empty={empty}
      />
      <TitledTable
        {...table('personer')}
        heads={[t('Navn', 'Name'), 'Id', t('E-mail', 'E-mail'), t('Telefon', 'Phone')]}
        rows={register.people.map(({ name, id, email, phone }) => [name, id, email, phone ?? ''])}
        empty={empty}
      />
      <TitledTable
        {...table('regioner')}
        heads={[t('Navn', 'Name'), 'Id', period, t('Support', 'Support')]}
        rows={register.regions.map((one) => [one.name, one.id, dates(one), one.supportContact ?? ''])}
        empty={empty}
      />
      <TitledTable
        {...table('systemer')}
        heads={[
          t('Navn', 'Name'),
          t('Systemansvarlig', 'Responsible'),
          'FSG',
          t('Domæne', 'Domain'),
          t('I porteføljen', 'In the portfolio'),
          t('Regioner', 'Regions'),
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
      <TitledTable
        {...table('superbrugere')}
        heads={[t('Navn', 'Name'), 'System', 'Region', t('Uddannet den', 'Trained on')]}
        rows={register.systems.flatMap((one) =>
          one.superusers
            // Whoever was a superuser of a region that has ended is not one of its successor.
            .filter(({ region }) => register.regions.some((known) => known.id === region && lasting(known)))
            .map(({ name, region, trained }) => [
              name,
              one.name,
              nameOf(register.regions, region),
              formatDate(trained, 'short', lang),
            ]),
        )}
        empty={empty}
      />
      <TitledTable
        {...table('indgange')}
        heads={['System', 'Region', t('Brugerne henvender sig til', 'Users turn to')]}
        rows={register.systems.flatMap((one) =>
          register.regions.filter(lasting).flatMap(({ id, name, supportContact }) => {
            const own = one.contacts.find(({ region }) => region === id)?.contact ?? supportContact;
            return own === undefined ? [] : [[one.name, name, own]];
          }),
        )}
        empty={empty}
      />
      <TitledTable
        {...table('kpi')}
        heads={['System', 'KPI', t('Krav', 'Requirement')]}
        rows={register.systems.flatMap((one) => one.kpis.map((kpi) => [one.name, kpi.name, limitInWords(kpi, lang)]))}
        empty={empty}
      />
      <TitledTable
        {...table('aftaler')}
        heads={[t('Titel', 'Title'), 'Id', t('Parter', 'Parties'), period, t('Fordelingsnøgle', 'Cost key'), 'SLA']}
        rows={agreementsOf(register, today).map((one) => [
          one.title,
          one.id,
          one.parties.map(({ name }) => name).join(', '),
          one.inForce ? dates(one) : `${dates(one)} (${t('gælder ikke nu', 'not in force now')})`,
          one.costKey
            .map(({ name, weight }) => `${name} ${weight.toLocaleString(lang === 'da' ? 'da-DK' : 'en-GB')}`)
            .join(' · '),
          one.slaAnnex ? t('som bilag', 'as annex') : t('mangler', 'missing'),
        ])}
        empty={empty}
      />
      <TitledTable
        {...table('kontrakter')}
        heads={[
          t('Titel', 'Title'),
          'System',
          t('Leverandør', 'Supplier'),
          t('Udløber', 'Expires'),
          t('Opsigelse', 'Notice'),
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
      <TitledTable
        {...table('domaener')}
        heads={[t('Navn', 'Name'), 'Id', t('Systemer', 'Systems')]}
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
