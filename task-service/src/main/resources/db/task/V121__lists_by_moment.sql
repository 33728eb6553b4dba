-- Numbers of tasks from private incidents are drawn at random and say nothing of an order. Lists follow the moment at which tasks were recorded, those of
-- one moment the order of their action items, and numbers only among those of one place there: all of it is of the task itself, so that a place in the list
-- tells nothing of others.
update task_details task
set doc = task.doc || jsonb_build_object('created_at', convert_from(created.payload, 'UTF8')::jsonb -> 'at')
from domainevententry created
where created.aggregateidentifier = task.id and created.sequencenumber = 0;

-- The events may be kept elsewhere; then they stand in the order of their numbers until the projection has read them again.
insert into projection (processor, rebuild_asked_at)
select 'task-details', now() where exists (select from task_details where doc ->> 'created_at' is null)
on conflict (processor) do update set rebuild_asked_at = excluded.rebuild_asked_at, complete_at = null;
update task_details
set doc = doc || jsonb_build_object('created_at',
    to_char(timestamp '2000-01-01' + number * interval '1 microsecond', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
where doc ->> 'created_at' is null;

-- A time in ISO-8601 that names its offset means the same in every session, which PostgreSQL cannot know.
create function recorded(doc jsonb) returns timestamptz language sql immutable parallel safe as $$
    select (doc ->> 'created_at')::timestamptz
$$;
alter table task_details
    add column recorded   timestamptz not null generated always as (recorded(doc)) stored,
    add column item_index integer     not null generated always as ((doc #>> '{source,item_index}')::integer) stored;

drop index task_details_by_assignee;
drop index task_details_by_status;
drop index task_details_by_incident;
drop index task_details_open_and_due;
create index task_details_by_moment on task_details (workspace, recorded desc, item_index desc, number desc);
create index task_details_by_assignee on task_details (workspace, assignee, recorded desc, item_index desc, number desc);
create index task_details_by_status on task_details (workspace, status, recorded desc, item_index desc, number desc);
create index task_details_by_incident on task_details (workspace, incident_key, recorded desc, item_index desc, number desc);
create index task_details_open_and_due on task_details (workspace, recorded desc, item_index desc, number desc) include (due_date)
    where status in ('todo', 'in_progress', 'blocked') and due_date is not null;

-- Who counts stays below what is drawn.
alter table task_number add constraint task_number_below_drawn_ones check (last < 100000000);

-- Without figures on what the new indexes hold they are not used.
analyze task_details;
