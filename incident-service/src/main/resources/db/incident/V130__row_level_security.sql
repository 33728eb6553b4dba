call guard('incident_number');
call guard('incident_key');
call guard('incident_details');
call guard('incident_label');
call guard('line_register', 'split_part(incident_id, '':'', 1)');
call guard('incident_timeline', 'split_part(incident_id, '':'', 1)');
call guard('incident_timeline_version', 'split_part(incident_id, '':'', 1)');
call guard('incident_communication', 'split_part(incident_id, '':'', 1)');
call guard('incident_history', 'split_part(incident_id, '':'', 1)');
call guard('incident_history_known', 'split_part(id, '':'', 1)');
call guard('incident_report', 'split_part(incident_id, '':'', 1)');
call guard('published_incident', 'split_part(id, '':'', 1)');

-- Under a policy an index serves only what cannot leak a row that the policy hides: comparing columns, not what a function makes of them.
alter table incident_details
    add column began    timestamptz generated always as (began(doc)) stored,
    add column drill    boolean     generated always as ((doc ->> 'drill')::boolean) stored,
    add column backfill boolean     generated always as ((doc ->> 'backfill')::boolean) stored;
drop index incident_details_by_time;
drop index incident_details_by_backfill;
drop index incident_details_drills;
create index incident_details_by_time on incident_details (workspace, began);
create index incident_details_by_backfill on incident_details (workspace, backfill, number desc);
create index incident_details_drills on incident_details (workspace, number desc) where drill;

-- What is searched of an incident.
create function searched_text(doc jsonb) returns text language sql immutable parallel safe as $$
    select (doc ->> 'title') || ' ' || coalesce(doc ->> 'description', '')
$$;

-- Searching for a part of a text could leak it, so that here the search is a part of the policy: a session sees only what is found by hindsight.search,
-- which it has set before, in the one workspace that it works for. Kept by the table of the incidents, because it has to say the same at every moment.
create table incident_text (
    workspace text   not null,
    number    bigint not null,
    text      text   not null,
    primary key (workspace, number)
);
insert into incident_text (workspace, number, text) select workspace, number, searched_text(doc) from incident_details;
drop index incident_details_by_text;
create index incident_text_by_part on incident_text using gin (workspace, text gin_trgm_ops) with (gin_pending_list_limit = 512);

alter table incident_text enable row level security, force row level security;
create policy found on incident_text for select using (
    workspace = current_setting('hindsight.workspace', true) and text ilike current_setting('hindsight.search', true));
create policy added on incident_text for insert with check (workspace = current_setting('hindsight.workspace', true));
create policy changed on incident_text for update using (workspace = current_setting('hindsight.workspace', true));

-- Works for one workspace after the other, whatever the session works for.
create function keep_incident_text() returns trigger language plpgsql as $$
declare
    before constant text := current_setting('hindsight.workspace');
    one text;
begin
    perform set_config('hindsight.search', '%', true);
    if tg_op = 'INSERT' then
        for one in select distinct workspace from written loop
            perform set_config('hindsight.workspace', one, true);
            insert into incident_text (workspace, number, text)
            select workspace, number, searched_text(doc) from written where workspace = one;
        end loop;
    else
        for one in
            select distinct changed.workspace from written changed join overwritten was using (id)
            where searched_text(changed.doc) <> searched_text(was.doc)
        loop
            perform set_config('hindsight.workspace', one, true);
            insert into incident_text (workspace, number, text)
            select changed.workspace, changed.number, searched_text(changed.doc)
            from written changed join overwritten was using (id)
            where changed.workspace = one and searched_text(changed.doc) <> searched_text(was.doc)
            on conflict (workspace, number) do update set text = excluded.text;
        end loop;
    end if;
    perform set_config('hindsight.workspace', before, true);
    perform set_config('hindsight.search', '', true);
    return null;
end
$$;
create trigger keep_text_of_new after insert on incident_details
    referencing new table as written for each statement execute function keep_incident_text();
create trigger keep_text_of_changed after update on incident_details
    referencing old table as overwritten new table as written for each statement execute function keep_incident_text();

create or replace function forget_labels() returns trigger language plpgsql as $$
begin
    truncate incident_label, incident_text;
    return null;
end
$$;

analyze incident_details;
analyze incident_text;
