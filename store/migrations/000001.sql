-- What is known: register, cases, tasks, ballots, letters, money, journal.
-- The same statements run on PostgreSQL 15 and later and on PGlite. Dates are inclusive, money is integer øre.

-- ---------------------------------------------------------------- register

create table register_state (
  id integer primary key check (id = 1),
  revision bigint not null,
  hash text not null,
  imported_at timestamptz
);
insert into register_state (id, revision, hash) values (1, 0, '');

create table regions (
  id text primary key,
  name text not null,
  position integer not null,
  valid_from date not null,
  valid_to date,
  successor text,
  check (valid_to is null or valid_to >= valid_from)
);

create table people (
  id text primary key,
  name text not null,
  email text not null,
  phone text
);

create table bodies (
  id text primary key,
  kind text not null check (kind in ('rsi', 'sys', 'fsg', 'userGroup', 'secretariat')),
  name text not null
);

create table agreements (
  id text primary key,
  title text not null,
  valid_from date not null,
  valid_to date,
  -- Region id to parts; the shares are parts of their own sum.
  cost_key jsonb not null
);

create table systems (
  id text primary key,
  name text not null,
  position integer not null,
  owner_region text not null references regions (id),
  fsg text references bodies (id),
  user_group text references bodies (id),
  in_operation_from date,
  admitted_from date,
  admitted_to date,
  special_agreement text references agreements (id)
);

create table participations (
  id text primary key,
  system text not null references systems (id),
  region text not null references regions (id),
  valid_from date not null,
  valid_to date
);

create table holdings (
  id text primary key,
  person text not null references people (id),
  role text not null check (role in ('member', 'chair', 'fsa', 'decider', 'contact', 'staff')),
  body text references bodies (id),
  system text references systems (id),
  region text references regions (id),
  valid_from date not null,
  valid_to date,
  -- Who appointed, e.g. a reference to RSI's minutes (R-034).
  decision text
);
create index holdings_by_person on holdings (person);

create table substitutes (
  id text primary key,
  member text not null references people (id),
  substitute text not null references people (id),
  valid_from date not null,
  valid_to date not null
);

create table health_keys (
  year integer primary key,
  shares jsonb not null
);

-- ---------------------------------------------------------------- cases

create table number_counters (
  year integer primary key,
  last integer not null
);

create table case_numbers (
  request_id text primary key,
  year integer not null,
  number integer not null,
  unique (year, number)
);

create table cases (
  id text primary key,
  number text not null,
  machine text not null,
  title text not null,
  system text,
  amount_ore bigint,
  level text,
  rank integer,
  state text not null,
  status text not null,
  outcome text,
  model_version text,
  version integer not null,
  version_hash text not null,
  proposal jsonb not null,
  submitted_by text,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  last_seq integer not null
);
create index cases_by_machine on cases (machine);
create index cases_by_system on cases (system);

-- Every version of a proposal as it stood, for those who voted on it (A-39).
create table case_versions (
  case_id text not null references cases (id),
  version integer not null,
  seq integer not null,
  hash text not null,
  proposal jsonb not null,
  at timestamptz not null,
  primary key (case_id, version, seq)
);

-- One row for each macrostep; its key is what makes recording idempotent.
create table steps (
  case_id text not null,
  seq integer not null,
  at timestamptz not null,
  machine text not null,
  version text not null,
  state text not null,
  status text not null,
  steps jsonb not null,
  output jsonb,
  primary key (case_id, seq)
);

create table tasks (
  id text primary key,
  case_id text not null references cases (id),
  actor text not null,
  visit integer not null,
  duty text not null,
  person text not null,
  name text not null,
  role text not null,
  region text,
  on_behalf_of text,
  choices jsonb not null,
  deadline jsonb not null,
  case_version integer not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text
);
create index tasks_by_case on tasks (case_id, actor, visit);
create index tasks_open_by_person on tasks (person) where closed_at is null;

-- ---------------------------------------------------------------- links

create table links (
  hash text primary key,
  task_id text not null,
  person text not null,
  case_version integer not null,
  issued_at timestamptz not null,
  generation integer not null
);
create index links_by_task on links (task_id);

create table link_log (
  id bigint generated always as identity primary key,
  hash text not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'submitted', 'refused')),
  note text
);
create index link_log_by_hash on link_log (hash);

-- IP and user agent, apart from the records they belong to: deleted after twelve months (docs/records.md §3).
create table traces (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  case_id text,
  seq integer,
  link_hash text,
  person text,
  ip text,
  user_agent text
);
create index traces_by_time on traces (at);

-- ---------------------------------------------------------------- ballots

create table ballots (
  id text primary key,
  case_id text not null references cases (id),
  actor text not null,
  visit integer not null,
  body text not null,
  question text not null,
  electorate jsonb not null,
  chair text,
  quorum integer not null,
  deadline jsonb not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  proof jsonb
);
create index ballots_by_case on ballots (case_id);

-- Every version of every vote (A-53).
create table votes (
  ballot_id text not null,
  seq integer not null,
  position integer not null,
  region text not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  comment text,
  by jsonb not null,
  at timestamptz not null,
  shown text,
  case_version integer not null,
  primary key (ballot_id, seq, position)
);

-- ---------------------------------------------------------------- letters

create table letters (
  id text primary key,
  case_id text not null,
  seq integer not null,
  position integer not null,
  person text not null,
  kind text not null,
  about text not null,
  rung text,
  task_id text,
  deadline jsonb,
  data jsonb not null,
  written_at timestamptz not null,
  send_at timestamptz not null,
  status text not null check (status in ('waiting', 'sent', 'dropped', 'bounced')),
  sent_at timestamptz,
  message_id text,
  subject text,
  error text
);
create index letters_by_case on letters (case_id, seq);
create index letters_waiting on letters (person, send_at) where status = 'waiting';

-- ---------------------------------------------------------------- money

-- One row per year, locked by whoever spends of it, so that two approvals cannot both pass (A-12).
create table frame_years (
  year integer primary key
);

create table ledger (
  id bigint generated always as identity primary key,
  key text not null unique,
  year integer not null references frame_years (year),
  -- `frame`, or `agreement:<id>` for systems with a special agreement (A-31).
  fund text not null,
  kind text not null check (kind in ('granted', 'committed', 'released', 'spent')),
  amount_ore bigint not null check (amount_ore >= 0),
  case_id text,
  system text,
  decision text not null,
  at timestamptz not null
);
create index ledger_by_year on ledger (year, fund);
create index ledger_by_case on ledger (case_id);

-- What a request for money was answered, so that the same request gets the same answer.
create table commitments (
  key text primary key,
  committed boolean not null,
  remaining_ore bigint not null,
  system_year_ore bigint not null
);

-- Never deleted, only its status changes (R-169).
create table roadmap (
  case_id text primary key references cases (id),
  system text not null,
  title text not null,
  amount_ore bigint not null,
  status text not null,
  added_at timestamptz not null,
  changed_at timestamptz not null
);

-- ---------------------------------------------------------------- journal

create table journal (
  no bigint primary key,
  at timestamptz not null,
  local_time text not null,
  case_id text,
  version_hash text,
  model_version text,
  seq integer,
  event text not null,
  person text not null,
  role text,
  region text,
  on_behalf_of text,
  channel text not null,
  reference text,
  before text,
  after text,
  amount_ore bigint,
  reason text,
  message_id text,
  data jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create index journal_by_case on journal (case_id, no);

-- The head of the chain. Whoever writes to the journal locks it first, before any other row: one order, no deadlock.
create table journal_head (
  id integer primary key check (id = 1),
  no bigint not null,
  hash text not null
);
insert into journal_head (id, no, hash) values (1, 0, repeat('0', 64));

-- ---------------------------------------------------------------- keys and settings

create table api_keys (
  hash text primary key,
  person text not null,
  created_at timestamptz not null
);

create table settings (
  name text primary key,
  value text not null
);

-- ---------------------------------------------------------------- what may never change

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% er uforanderlig: rettelser skrives som nye linjer / % is append-only: write corrections as new rows', tg_table_name, tg_table_name;
end
$$;

create trigger journal_is_append_only before update or delete on journal for each row execute function refuse_change();
create trigger journal_is_never_emptied before truncate on journal for each statement execute function refuse_change();
create trigger votes_are_append_only before update or delete on votes for each row execute function refuse_change();
create trigger votes_are_never_emptied before truncate on votes for each statement execute function refuse_change();
create trigger ledger_is_append_only before update or delete on ledger for each row execute function refuse_change();
create trigger ledger_is_never_emptied before truncate on ledger for each statement execute function refuse_change();
create trigger steps_are_append_only before update or delete on steps for each row execute function refuse_change();
create trigger case_versions_are_append_only before update or delete on case_versions for each row execute function refuse_change();
