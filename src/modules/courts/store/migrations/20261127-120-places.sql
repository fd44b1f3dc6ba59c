-- How long one visitor has at a reception, and how many people an open-door day takes.
alter table courts.reception_hours add column slot_minutes smallint check (slot_minutes between 5 and 120);
comment on column courts.reception_hours.slot_minutes is 'null: places are not given by time, the court says itself how to book';
alter table courts.open_day add column capacity smallint check (capacity between 1 and 2000);
comment on column courts.open_day.capacity is 'null: whoever comes is let in, nobody registers';
