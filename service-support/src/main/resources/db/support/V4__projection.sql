-- The projections of this service, and which of them are being rebuilt from the events. To have one rebuilt:
--   update projection set rebuild_asked_at = now(), complete_at = null where processor = '...';
create table projection (
    processor        text not null primary key,
    rebuild_asked_at timestamptz,
    -- Null until it is emptied; then the newest event of that moment: with that one it shows all it showed before.
    complete_at      bigint,
    check (complete_at is null or rebuild_asked_at is not null)
);

-- How far each projection is. A token is JSON: {"index": 7, "gaps": []}, during a replay in the field currentToken.
create view projection_position as
    with segment as (
        select processorname, segment, convert_from(token, 'UTF8')::jsonb as token
        from tokenentry where processorname in (select processor from projection))
    select processorname as processor, segment,
        coalesce(token -> 'currentToken' ->> 'index', token ->> 'index',
            token -> 'currentToken' ->> 'globalIndex', token ->> 'globalIndex', '-1')::bigint as position
    from segment;

create view projection_progress as
    select processor, position, newest, newest - position as behind, rebuild_asked_at, complete_at
    from projection
    left join (select processor, min(position) as position from projection_position group by processor) reached
        using (processor)
    cross join (select coalesce(max(globalindex), -1) as newest from domainevententry) events;
