-- When each line was told here: a publication shows what had arrived until then.
alter table known_timeline_entry add column arrived_at timestamptz not null default 'epoch';
