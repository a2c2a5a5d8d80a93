-- A call that is sent again under its key is answered with the receipt of the step that it made.
create index steps_of_update on steps (update_id) where update_id is not null;

-- What an operator says to the run of a case, noted before it is said: who says it or hears it may be killed, and then it is said again and entered in the journal.
create table operations (
  id text primary key,
  case_id text not null,
  at timestamptz not null,
  event text not null,
  said_by jsonb not null,
  reason text,
  data jsonb not null,
  message jsonb not null
);
