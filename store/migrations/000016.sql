-- Who is signed in, at which browser. Of the cookie only its hash is kept.
create table sessions (
  id text primary key,
  hash text not null unique,
  person text not null,
  means text not null check (means in ('mail', 'example')),
  begun_at timestamptz not null,
  used_at timestamptz not null,
  user_agent text,
  ended_at timestamptz
);
create index sessions_of_person on sessions (person) where ended_at is null;

-- A sign-in that was asked for by mail: known by the hashes of its link, its code and the browser that asked. Nobody's address has no person.
create table sign_in_requests (
  id text primary key,
  link_hash text not null unique,
  code_hash text not null,
  browser_hash text not null,
  person text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  code_tries integer not null default 0,
  used_at timestamptz
);
create index sign_in_requests_of_browser on sign_in_requests (browser_hash);

-- How often something was tried within an hour: the limits hold over all processes.
create table attempts (
  what text not null,
  subject text not null,
  hour timestamptz not null,
  count integer not null,
  primary key (what, subject, hour)
);
