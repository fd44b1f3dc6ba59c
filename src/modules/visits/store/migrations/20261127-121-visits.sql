-- Places at the chairperson's receptions and at open-door days: who comes when, told before, called off by a code.
create schema visits;

create table visits.visit (
  id uuid primary key,
  kind text not null check (kind in ('reception', 'open_day')),
  court_code text not null check (court_code ~ '^\d{4}$'),
  open_day_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place_kk text not null,
  place_ru text not null,
  place_en text not null,
  people smallint not null check (people between 1 and 5),
  name text not null check (length(name) between 1 and 120),
  topic text check (length(topic) <= 300),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  source text not null check (source in ('site', 'kiosk')),
  person_id uuid,
  contact_id uuid,
  visitor_mac text,
  code_mac text not null unique,
  state text not null check (state in ('booked', 'called_off', 'closed')),
  booked_at timestamptz not null,
  ended_at timestamptz,
  reminded_at timestamptz,
  undelivered_at timestamptz,
  constraint day_of_its_kind check ((kind = 'open_day') = (open_day_id is not null)),
  constraint alone_at_reception check (kind = 'open_day' or people = 1),
  constraint ended check ((state = 'booked') = (ended_at is null))
);
comment on column visits.visit.code_mac is 'keyed hash of the code by which the visitor calls off: a copy of the table opens nothing';
comment on column visits.visit.visitor_mac is 'keyed hash of the account or the contact: one place a person; null when a kiosk took no contact';

-- The first of two that take one place at once has it; the second waits for the first here, in order, and is refused.
create unique index place_taken on visits.visit (court_code, starts_at) where kind = 'reception' and state = 'booked';
-- Hours were moved meanwhile: places that only overlap are taken as well.
alter table visits.visit add constraint place_overlaps exclude using gist (court_code with =, tstzrange(starts_at, ends_at) with &&)
  where (kind = 'reception' and state = 'booked');
create unique index one_reception_a_person on visits.visit (court_code, visitor_mac) where kind = 'reception' and state = 'booked';
create unique index one_registration_a_person on visits.visit (open_day_id, visitor_mac) where kind = 'open_day' and state = 'booked';
create index visit_of_day on visits.visit (court_code, starts_at);
create index visit_to_remind on visits.visit (starts_at) where state = 'booked' and reminded_at is null;

create table visits.open_day_place (
  open_day_id uuid primary key,
  taken integer not null check (taken >= 0)
);
comment on table visits.open_day_place is 'how many people have registered: one row that everybody who registers takes in turn';

create table visits.told (
  notice_id uuid primary key,
  visit_id uuid not null references visits.visit on delete cascade
);
create index told_of_visit on visits.told (visit_id);

create table visits.draft (
  id uuid primary key,
  browser_mac text not null unique,
  kind text not null check (kind in ('reception', 'open_day')),
  court_code text not null,
  open_day_id uuid,
  starts_at timestamptz,
  people smallint not null,
  name text not null,
  topic text,
  lang text not null,
  contact_kind text check (contact_kind in ('phone', 'email')),
  contact_address text,
  contact_id uuid,
  visit_id uuid,
  sealed_code text,
  began_at timestamptz not null
);
comment on column visits.draft.sealed_code is 'for the page that shows it once; the row is gone after a day';
