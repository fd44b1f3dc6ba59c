-- Until when the clock's own changes of states have been told to open pages, by whichever worker.
create table hearings.clock_tick (
  only_row boolean primary key default true check (only_row),
  at timestamptz not null
);
comment on table hearings.clock_tick is 'a state that follows from the clock is told once: what changed between this instant and now';
