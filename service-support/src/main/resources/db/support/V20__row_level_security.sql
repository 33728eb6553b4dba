-- Guards a table: a session sees and writes the rows of one workspace, that which it has set hindsight.workspace to, or with '*' those of all. The owner of
-- the table too, which is the service. The condition is a case because PostgreSQL does not guess how many rows fulfil one, and so plans as without it.
create procedure guard(guarded regclass, workspace_of text default 'workspace') language plpgsql as $$
begin
    execute format('alter table %s enable row level security, force row level security', guarded);
    execute format(
        'create policy workspace on %s using (case current_setting(''hindsight.workspace'', true)'
            ' when ''*'' then true else %s = current_setting(''hindsight.workspace'', true) end)',
        guarded, workspace_of);
end
$$;

call guard('idempotency_key');
