-- Timelines that were read before their versions were noted count too few of them and would be taken as behind for ever.
insert into projection (processor, rebuild_asked_at)
select 'incident-timeline', now()
where exists (
    select from incident_details shown
    left join incident_timeline_version noted on noted.incident_id = shown.id
    where coalesce(noted.version, 0) < (shown.doc ->> 'version')::bigint)
on conflict (processor) do update set rebuild_asked_at = excluded.rebuild_asked_at, complete_at = null;
