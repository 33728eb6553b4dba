-- A time in ISO-8601 that names its offset means the same in every session, which PostgreSQL cannot know.
-- As far as it is known when it began, else when it was detected: a past incident that is entered later is found at its own time.
create function began(doc jsonb) returns timestamptz language sql immutable parallel safe as $$
    select coalesce(doc ->> 'started_at', doc ->> 'detected_at', doc ->> 'created_at')::timestamptz
$$;
create index incident_details_by_time on incident_details (workspace, began(doc));

-- Most incidents of a workspace may be backfilled, or none.
create index incident_details_by_backfill
    on incident_details (workspace, ((doc ->> 'backfill')::boolean), number desc);
create index incident_details_drills on incident_details (workspace, number desc) where (doc ->> 'drill')::boolean;

-- Without figures on what the new indexes hold they are not used.
analyze incident_details;
