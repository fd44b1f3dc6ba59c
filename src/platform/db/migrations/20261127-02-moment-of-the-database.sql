-- `at` is the clock of the deed; who keeps the rows adds its own moment, which no grant lets the application write.
alter table audit.entry add column recorded_at timestamptz;
alter table audit.entry alter column recorded_at set default clock_timestamp();
comment on column audit.entry.recorded_at is
  'moment of the database, never given by the application; null in rows that are older than the column';
comment on column audit.entry.at is 'moment of the deed by the clock of the application';
