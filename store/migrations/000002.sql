-- The budget year: budgets by part and line, shares of the regions, spending, carry-over; operating agreements and KPIs in the register.

-- ---------------------------------------------------------------- register

-- What splits the operating costs between the regions (R-016); a system without one uses its special agreement.
alter table systems add column operating_agreement text references agreements (id);
-- Requirements of the SLA that the quarterly reports are held against.
alter table systems add column kpis jsonb not null default '[]';

create index cases_by_year on cases ((proposal->>'year'));

-- ---------------------------------------------------------------- money

-- `budget:<system>` is the fund of a system's operating budget. What each kind means stands in docs/records.md §4.
alter table ledger add column part text check (part in ('A', 'B'));
alter table ledger add column line text;
alter table ledger add column region text;
alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (kind in ('granted', 'committed', 'released', 'spent', 'corrected', 'budgeted', 'unbudgeted', 'share',
  'unshared', 'reserved', 'unreserved', 'carriedOut', 'carriedIn', 'refunded'));

-- Every budget that was entered for a system's year, whole; the latest counts.
create table budgets (
  id bigint generated always as identity primary key,
  key text not null unique,
  system text not null,
  year integer not null references frame_years (year),
  standing text not null check (standing in ('opening', 'provisional', 'final')),
  lines jsonb not null,
  case_id text,
  decision text not null,
  at timestamptz not null
);
create index budgets_by_system on budgets (system, year, id);

create trigger budgets_are_append_only before update or delete on budgets for each row execute function refuse_change();
create trigger budgets_are_never_emptied before truncate on budgets for each statement execute function refuse_change();

-- A person's letters, whatever became of them: asked for at each delivery.
create index letters_by_person on letters (person, status);
