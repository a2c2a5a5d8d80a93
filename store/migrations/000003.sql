-- Documents in versions, projects as their FSAs report them, versions of the governance model.

create table documents (
  id text not null,
  version integer not null,
  kind text not null,
  title text not null,
  system text,
  standing text not null check (standing in ('draft', 'approved')),
  content jsonb not null,
  valid_from date,
  decision text,
  case_id text references cases (id),
  at timestamptz not null,
  primary key (id, version)
);
create index documents_by_kind on documents (kind, id, version);

create trigger documents_are_append_only before update or delete on documents for each row execute function refuse_change();
create trigger documents_are_never_emptied before truncate on documents for each statement execute function refuse_change();

-- The last status before a meeting counts; the journal has them all.
create table project_reports (
  project text not null references cases (id),
  meeting date not null,
  system text not null,
  status jsonb not null,
  case_id text not null references cases (id),
  at timestamptz not null,
  primary key (project, meeting)
);

-- Who follows a project, when it is not SYS (R-078).
create table project_followers (
  project text primary key references cases (id),
  follower text not null check (follower in ('rsi', 'sys')),
  decision text not null,
  at timestamptz not null
);

create table model_versions (
  version text primary key,
  effective_from timestamptz not null,
  applies_to text not null check (applies_to in ('new', 'undecided', 'all')),
  policy jsonb not null,
  decision text not null,
  case_id text references cases (id),
  at timestamptz not null
);

create trigger model_versions_are_append_only before update or delete on model_versions for each row execute function refuse_change();
create trigger model_versions_are_never_emptied before truncate on model_versions for each statement execute function refuse_change();

-- A user group's chair is appointed by the region (R-121): a seat like the others, in `holdings`.
