-- Numbers of private incidents are drawn at random and say nothing of an order. Lists follow the moment at which incidents were recorded, and numbers only
-- among those of one moment: both are shown with the incident, so that a place in the list tells nothing of others. It is one value, because PostgreSQL
-- would guess that two together are hardly ever those of a label. It has room for the years that a cursor may name, up to 9999.
create function place_in_list(recorded timestamptz, number bigint) returns text language sql immutable parallel safe
    return lpad((extract(epoch from recorded) * 1000000)::bigint::text, 18, '0') || lpad(least(number, 999999999)::text, 9, '0');
-- Its body is kept as what it means here: whoever restores a dump looks for functions in no schema.
create function place_in_list(doc jsonb) returns text language sql immutable parallel safe
    return place_in_list((doc ->> 'created_at')::timestamptz, substr(doc ->> 'key', 5)::bigint);
alter table incident_details add column place text collate "C" not null generated always as (place_in_list(doc)) stored;

drop index incident_details_by_status;
drop index incident_details_by_severity;
drop index incident_details_by_backfill;
drop index incident_details_drills;
create unique index incident_details_by_place on incident_details (workspace, place desc);
create index incident_details_by_status on incident_details (workspace, status, place desc);
create index incident_details_by_severity on incident_details (workspace, severity, place desc);
create index incident_details_by_backfill on incident_details (workspace, backfill, place desc);
create index incident_details_drills on incident_details (workspace, place desc) where drill;

truncate incident_label;
alter table incident_label
    drop column number,
    add column place text collate "C" not null,
    add primary key (workspace, kind, name, place);
insert into incident_label (workspace, kind, name, place)
select workspace, 'service', jsonb_array_elements_text(doc -> 'services'), place from incident_details
union select workspace, 'tag', jsonb_array_elements_text(doc -> 'tags'), place from incident_details;

create or replace function label_incident() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from incident_label l
        where l.workspace = old.workspace and l.place = old.place
          and (l.kind, l.name) in (
              select 'service', jsonb_array_elements_text(old.doc -> 'services')
              union all select 'tag', jsonb_array_elements_text(old.doc -> 'tags'));
    end if;
    insert into incident_label (workspace, kind, name, place)
    select new.workspace, 'service', jsonb_array_elements_text(new.doc -> 'services'), new.place
    union select new.workspace, 'tag', jsonb_array_elements_text(new.doc -> 'tags'), new.place;
    return null;
end
$$;

-- Who counts stays below what is drawn.
alter table incident_number add constraint incident_number_below_drawn_ones check (last < 100000000);

-- Without figures on what the new indexes hold they are not used.
analyze incident_details;
analyze incident_label;
