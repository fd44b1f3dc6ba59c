-- Uploads that are not finished: their pieces wait here, so that any process can go on with them.
create table filing.upload (
  id uuid primary key,
  person_id uuid not null,
  draft_id uuid not null,
  kind text not null check (length(kind) <= 60),
  title text not null check (length(title) <= 200),
  file_name text not null check (length(file_name) <= 120),
  size_bytes integer not null check (size_bytes between 1 and 20971520),
  received_bytes integer not null default 0 check (received_bytes between 0 and size_bytes),
  began_at timestamptz not null
);
comment on table filing.upload is 'deleted when it is finished, refused, or a day old';
create index upload_by_person on filing.upload (person_id, began_at);
create index upload_by_age on filing.upload (began_at);

create table filing.upload_piece (
  upload_id uuid not null references filing.upload on delete cascade,
  starts_at integer not null check (starts_at >= 0),
  bytes bytea not null,
  primary key (upload_id, starts_at)
);
comment on table filing.upload_piece is 'not yet looked at by any check; never served';
