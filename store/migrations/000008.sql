-- The register knows each region's superuser of a system (R-155).
alter table systems add column superusers jsonb not null default '[]';
