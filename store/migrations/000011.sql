-- A key is taken before its call is carried out, so that two at once are never both carried out.
alter table api_requests add column answered boolean not null default true;
