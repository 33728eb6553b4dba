-- Comes with PostgreSQL, and who may create something in a database may create it in it.
create extension if not exists btree_gin;

create index postmortem_by_workspace_and_words on postmortem using gin (workspace, search);
create index published_postmortem_by_workspace_and_words on published_postmortem using gin (workspace, search);
drop index postmortem_by_words;
drop index published_postmortem_by_words;
