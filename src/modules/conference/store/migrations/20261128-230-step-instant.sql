alter table conference.room add column stepped_at timestamptz;
comment on column conference.room.stepped_at is 'instant of the step or mark that moved the session last: an older mark that arrives late moves nothing';
