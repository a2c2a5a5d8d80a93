-- The register knows what a system is called in short, and each region's one contact for its users of a system (R-186).
alter table systems add column short_name text;
alter table systems add column contacts jsonb not null default '[]';
