-- The workflow code that cases were begun and decided by: found again after an upgrade, and run beside the present as long as a case is of it.
create table builds (
  id text primary key,
  begun_at timestamptz not null,
  drained_at timestamptz,
  machines jsonb not null,
  activities jsonb not null,
  code text not null
);
