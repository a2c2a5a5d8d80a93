-- The register by decision: domains, contracts, mandates, what an agreement holds, where a region's users get help.

create table domains (
  id text primary key,
  name text not null
);

alter table systems add column domain text references domains (id);

-- What the SLA annex says and whether the agreement defines the management responsibility (R-042, R-140, R-141).
alter table agreements add column sla_annex boolean;
alter table agreements add column sla_contents jsonb not null default '[]';
alter table agreements add column responsibilities boolean;

-- The single point of contact for support (R-144).
alter table regions add column support_contact text;

create table contracts (
  id text primary key,
  system text not null references systems (id),
  title text not null,
  supplier text not null,
  expires date not null,
  notice date,
  tender_months integer
);
create index contracts_by_system on contracts (system, expires);

-- Members who have confirmed that they hold their region's mandate (R-033).
create table mandates (
  id text primary key,
  person text not null references people (id),
  body text not null references bodies (id),
  confirmed_on date not null
);
