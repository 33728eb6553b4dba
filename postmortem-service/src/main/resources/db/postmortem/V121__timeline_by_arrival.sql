-- Lines are read in the order of their arrival, and one by its identifier; the clock orders them in memory, after what was changed by hand.
drop index known_timeline_entry_in_order;
create index known_timeline_entry_by_arrival on known_timeline_entry (incident_id, arrival);
alter table known_timeline_entry drop column at;
