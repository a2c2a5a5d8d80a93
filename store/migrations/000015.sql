-- The register knows what a system is called in short, and each region's one contact for its users of a system (R-186); and who is
-- with Danske Regioner (R-191).
alter table systems add column short_name text;
alter table systems add column contacts jsonb not null default '[]';
alter table bodies drop constraint bodies_kind_check;
alter table bodies add constraint bodies_kind_check check (kind in ('rsi', 'danskeRegioner', 'sys', 'fsg', 'userGroup', 'secretariat'));
