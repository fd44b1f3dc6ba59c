-- What the national case system told, which cases came over from it, and what somebody looks at before bringing one over.
create schema torelik;

create table torelik.followed_court (
  court_code text primary key check (court_code ~ '^\d{4}$'),
  cursor text not null default '',
  asked_at timestamptz,
  answered_at timestamptz,
  failure text
);
comment on table torelik.followed_court is 'where the events of a court were read to, and whether the national system answers';

create table torelik.followed_case (
  number text primary key,
  court_code text not null,
  case_id uuid unique,
  last_event integer not null default 0 check (last_event >= 0),
  registered_on date,
  seen_at timestamptz not null
);
comment on column torelik.followed_case.case_id is 'null: registered elsewhere and not brought over';
comment on column torelik.followed_case.last_event is 'events of the case up to this one are in it; the next one is applied, later ones wait';
create index followed_case_elsewhere on torelik.followed_case (court_code, seen_at) where case_id is null;

create table torelik.event (
  id text primary key,
  court_code text not null,
  case_number text not null,
  ordinal integer not null check (ordinal > 0),
  kind text not null,
  at timestamptz not null,
  change jsonb not null,
  received_at timestamptz not null,
  state text not null check (state in ('waiting', 'applied', 'skipped', 'passed_over')),
  reason text,
  settled_at timestamptz,
  check ((state = 'waiting') = (settled_at is null))
);
comment on table torelik.event is 'each event once, however often it was told; skipped: the case came over with it already';
comment on column torelik.event.reason is 'why it waits; null: its turn has not come';
create index event_waiting on torelik.event (court_code, case_number, ordinal) where state = 'waiting';

create table torelik.import (
  id uuid primary key,
  court_code text not null,
  number text not null,
  source text not null check (source in ('national', 'file')),
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  record_sha256 text not null check (record_sha256 ~ '^[0-9a-f]{64}$'),
  category text,
  papers jsonb not null,
  report jsonb,
  state text not null check (state in ('looked', 'asked', 'done', 'failed')),
  fetched integer not null default 0,
  to_fetch integer not null default 0,
  failure text,
  account_id uuid,
  person_id uuid,
  role text,
  looked_at timestamptz not null,
  finished_at timestamptz,
  case_id uuid,
  check ((source = 'file') = (file_sha256 is not null)),
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check (state <> 'done' or case_id is not null)
);
comment on column torelik.import.record_sha256 is 'of the record as it was looked at: another one is looked at again before anything is written';
comment on column torelik.import.report is 'what would be made, is missing, is in the way; names people, so it is erased after some days';
comment on column torelik.import.person_id is 'who brings it over; null: the command line';
create index import_of_court on torelik.import (court_code, looked_at desc);

create table torelik.imported_case (
  case_id uuid primary key,
  number text not null unique,
  court_code text not null,
  source text not null check (source in ('national', 'file')),
  record_sha256 text not null,
  stage text not null,
  first_import uuid not null references torelik.import,
  last_import uuid not null references torelik.import
);
comment on column torelik.imported_case.stage is 'stage when it came: a case that has moved on here is not moved back';

create table torelik.imported_thing (
  case_id uuid not null references torelik.imported_case,
  kind text not null check (kind in ('party', 'stage', 'note', 'document', 'hearing', 'term')),
  key text not null,
  fingerprint text not null,
  our_id uuid,
  primary key (case_id, kind, key)
);
comment on table torelik.imported_thing is 'what of the record is here already, so that a second import doubles nothing and shows what differs';
