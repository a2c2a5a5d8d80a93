-- The update that a step was made by: a server that is lost with it must be told it again under the same id.
alter table steps add column update_id text;
create index steps_by_update on steps (at) where update_id is not null;
