-- The key of the incident that it is about, if that is private: who reads what was sent reads of it.
-- Of all workspaces, whoever migrates.
select set_config('hindsight.workspace', '*', true);
alter table announcement add column private_incident text;
update announcement set private_incident = body::jsonb #>> '{data,incident,key}'
where body::jsonb #>> '{data,incident,private}' = 'true';
