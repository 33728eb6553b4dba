-- It knows communications as well as entries of the timeline.
alter table timeline_entry_register rename to line_register;
alter table line_register rename column entry_id to line_id;
alter index timeline_entry_register_pkey rename to line_register_pkey;
