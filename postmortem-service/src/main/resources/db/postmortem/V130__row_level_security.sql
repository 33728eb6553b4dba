call guard('known_incident');
call guard('known_timeline_entry', 'split_part(incident_id, '':'', 1)');
call guard('task_of_item', 'split_part(postmortem_id, '':'', 1)');
call guard('postmortem');
call guard('published_postmortem');
call guard('covered_incident', 'split_part(incident_id, '':'', 1)');

-- Under a policy an index serves only what cannot leak a row that the policy hides: comparing columns, not looking into documents. So who takes part in the
-- response to an incident has rows of its own, kept by the table of the incidents, because they have to say the same at every moment.
create table known_responder (
    workspace   text not null,
    person      text not null,
    incident_id text not null,
    primary key (workspace, person, incident_id)
);
insert into known_responder (workspace, person, incident_id)
select distinct workspace, jsonb_array_elements_text(responders), id from known_incident;
call guard('known_responder');

create function keep_responders() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from known_responder
        where workspace = old.workspace and incident_id = old.id
          and person in (select jsonb_array_elements_text(old.responders));
    end if;
    insert into known_responder (workspace, person, incident_id)
    select distinct new.workspace, jsonb_array_elements_text(new.responders), new.id;
    return null;
end
$$;
create trigger keep_responders_of_new after insert on known_incident for each row
    when (new.responders <> '[]') execute function keep_responders();
create trigger keep_responders_of_changed after update of doc on known_incident for each row
    when (old.responders is distinct from new.responders) execute function keep_responders();
drop index known_incident_by_responder;

-- Searching for words could leak them, so that here the search is a part of the policy: a session sees only what is found by hindsight.search, which it
-- has set to a tsquery before, in the one workspace that it works for. Each row has the word '*' as well, by which all are found.
create table postmortem_words (
    id            text     not null primary key,
    workspace     text     not null,
    opened_micros bigint   not null,
    words         tsvector not null
);
create table published_postmortem_words (like postmortem_words including all);
insert into postmortem_words (id, workspace, opened_micros, words)
select id, workspace, opened_micros, strip(search) || '''*'''::tsvector from postmortem;
insert into published_postmortem_words (id, workspace, opened_micros, words)
select id, workspace, opened_micros, strip(search) || '''*'''::tsvector from published_postmortem;
create index postmortem_by_workspace_and_word on postmortem_words using gin (workspace, words);
create index published_postmortem_by_workspace_and_word on published_postmortem_words using gin (workspace, words);
alter table postmortem drop column search;
alter table published_postmortem drop column search;

create procedure guard_words(guarded regclass) language plpgsql as $$
declare
    here constant text := 'workspace = current_setting(''hindsight.workspace'', true)';
begin
    execute format('alter table %s enable row level security, force row level security', guarded);
    execute format('create policy found on %s for select using (%s and words @@ current_setting(''hindsight.search'', true)::tsquery)', guarded, here);
    execute format('create policy added on %s for insert with check (%s)', guarded, here);
    execute format('create policy changed on %s for update using (%s)', guarded, here);
end
$$;
call guard_words('postmortem_words');
call guard_words('published_postmortem_words');

-- Works for one workspace after the other, whatever the session works for.
create function keep_words() returns trigger language plpgsql as $$
declare
    before constant text := current_setting('hindsight.workspace');
    one text;
begin
    perform set_config('hindsight.search', '''*''', true);
    for one in select distinct workspace from written loop
        perform set_config('hindsight.workspace', one, true);
        execute format(
            'insert into %I (id, workspace, opened_micros, words)'
                ' select id, workspace, opened_micros, strip(searched_texts(doc)) || ''''''*'''''' from written where workspace = $1'
                ' on conflict (id) do update set opened_micros = excluded.opened_micros, words = excluded.words',
            tg_table_name || '_words') using one;
    end loop;
    perform set_config('hindsight.workspace', before, true);
    perform set_config('hindsight.search', '', true);
    return null;
end
$$;
create trigger keep_words_of_new after insert on postmortem
    referencing new table as written for each statement execute function keep_words();
create trigger keep_words_of_changed after update on postmortem
    referencing new table as written for each statement execute function keep_words();
create trigger keep_words_of_new after insert on published_postmortem
    referencing new table as written for each statement execute function keep_words();
create trigger keep_words_of_changed after update on published_postmortem
    referencing new table as written for each statement execute function keep_words();

create function forget_words() returns trigger language plpgsql as $$
begin
    execute format('truncate %I', tg_table_name || '_words');
    return null;
end
$$;
create trigger forget_words after truncate on postmortem execute function forget_words();
create trigger forget_words after truncate on published_postmortem execute function forget_words();

analyze postmortem_words;
analyze published_postmortem_words;
analyze known_responder;
