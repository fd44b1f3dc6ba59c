-- A fact brings a single document: only a source that was read to its end is known to be here whole.
create table search.source_read (
  kind text primary key check (kind ~ '^[a-z_]+$'),
  analyser smallint not null,
  read_at timestamptz not null
);
comment on table search.source_read is 'sources that were read to their end, by which analysis of words; derived';
