-- Both come with PostgreSQL, and who may create something in a database may create them in it.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- What is searched: any part of the title or the description, in any case.
create index incident_details_by_text on incident_details
    using gin (workspace, ((doc ->> 'title') || ' ' || coalesce(doc ->> 'description', '')) gin_trgm_ops)
    with (gin_pending_list_limit = 512);

-- The services and tags of each incident, in the order of the list, so that a page of those that have one costs the
-- same however many have it. Kept by the table itself, because it has to say the same as the documents at every moment.
create table incident_label (
    workspace text   not null,
    kind      text   not null,
    name      text   not null,
    number    bigint not null,
    primary key (workspace, kind, name, number)
);

create function label_incident() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from incident_label l
        where l.workspace = old.workspace and l.number = old.number
          and (l.kind, l.name) in (
              select 'service', jsonb_array_elements_text(old.doc -> 'services')
              union all select 'tag', jsonb_array_elements_text(old.doc -> 'tags'));
    end if;
    insert into incident_label (workspace, kind, name, number)
    select new.workspace, 'service', jsonb_array_elements_text(new.doc -> 'services'), new.number
    union select new.workspace, 'tag', jsonb_array_elements_text(new.doc -> 'tags'), new.number;
    return null;
end
$$;

create trigger label_new_incident after insert on incident_details for each row
    when (new.doc -> 'services' <> '[]' or new.doc -> 'tags' <> '[]')
    execute function label_incident();
create trigger label_changed_incident after update of doc on incident_details for each row
    when (old.doc -> 'services' is distinct from new.doc -> 'services' or old.doc -> 'tags' is distinct from new.doc -> 'tags')
    execute function label_incident();

create function forget_labels() returns trigger language plpgsql as $$
begin
    truncate incident_label;
    return null;
end
$$;
create trigger forget_labels after truncate on incident_details execute function forget_labels();

insert into incident_label (workspace, kind, name, number)
select workspace, 'service', jsonb_array_elements_text(doc -> 'services'), number from incident_details
union select workspace, 'tag', jsonb_array_elements_text(doc -> 'tags'), number from incident_details;

drop index incident_details_by_service;
drop index incident_details_by_tag;
