-- Courts and what each keeps about itself. Every row is dated (valid_to is the last day, null until changed) and says where it is from.
create schema courts;

-- A row withdrawn on its first day ends the day before: its validity is empty.
create function courts.validity(valid_from date, valid_to date) returns daterange
  language sql immutable parallel safe as $$ select daterange(valid_from, valid_to + 1, '[)') $$;

create type courts.time_range as range (subtype = time);

create table courts.region (
  code text primary key check (code ~ '^\d\d$'),
  kato_code text unique check (kato_code ~ '^\d\d$'),
  name_kk text not null check (name_kk <> ''),
  name_ru text not null check (name_ru <> ''),
  name_en text not null check (name_en <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1
);
comment on column courts.region.code is 'first two digits of case numbers; 51, 52 and 60 are not the prefix of KATO';
comment on column courts.region.kato_code is 'null for the courts of the whole republic';

create table courts.court (
  code text primary key check (code ~ '^\d{4}$'),
  region_code text not null references courts.region,
  level text not null check (level in ('supreme', 'cassation', 'regional', 'district', 'specialised', 'military')),
  kind text not null check (kind in ('general', 'civil', 'criminal', 'administrative', 'economic', 'juvenile',
    'investigative', 'offence', 'garrison')),
  name_kk text not null check (name_kk <> ''),
  name_ru text not null check (name_ru <> ''),
  name_en text not null check (name_en <> ''),
  short_kk text not null check (short_kk <> ''),
  short_ru text not null check (short_ru <> ''),
  short_en text not null check (short_en <> ''),
  address_kk text,
  address_ru text,
  address_en text,
  phone text,
  email text,
  website text,
  opens_at time,
  closes_at time check (closes_at > opens_at),
  appeal_court_code text references courts.court,
  specialisations text[] not null default '{}',
  bin text check (bin ~ '^\d{12}$'),
  is_demo boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  check (left(code, 2) = region_code)
);
create index court_by_region on courts.court (region_code, code);
comment on column courts.court.closes_at is 'ends a legal day for what must be done in the court itself (CPC RK art. 123)';

create table courts.courtroom (
  id uuid primary key,
  court_code text not null references courts.court,
  number text not null check (number <> ''),
  floor smallint not null,
  way_kk text,
  way_ru text,
  way_en text,
  capacity smallint check (capacity > 0),
  has_video boolean not null,
  cameras smallint not null check (cameras >= 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint courtroom_number_taken exclude using gist (court_code with =, number with =, courts.validity(valid_from, valid_to) with &&)
);

create table courts.staff_post (
  id uuid primary key,
  court_code text not null references courts.court,
  person_id uuid not null,
  surname text not null check (surname <> ''),
  given_name text not null check (given_name <> ''),
  patronymic text,
  role text not null check (role in ('chairperson', 'judge', 'registry_clerk', 'hearing_secretary', 'administrator',
    'press_officer', 'archivist', 'bailiff', 'republican_administrator')),
  order_number text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint staff_post_held_already exclude using gist (court_code with =, person_id with =, role with =, courts.validity(valid_from, valid_to) with &&),
  constraint staff_post_one_chairperson exclude using gist (court_code with =, courts.validity(valid_from, valid_to) with &&) where (role = 'chairperson'),
  check (role <> 'republican_administrator' or court_code = '6001')
);
create index staff_post_by_person on courts.staff_post (person_id);
comment on table courts.staff_post is 'who holds which office, by which order; the names are those of the order and public';

create table courts.helpline (
  id uuid primary key,
  court_code text not null references courts.court,
  purpose_kk text not null check (purpose_kk <> ''),
  purpose_ru text not null check (purpose_ru <> ''),
  purpose_en text not null check (purpose_en <> ''),
  phone text not null check (phone <> ''),
  hours_kk text,
  hours_ru text,
  hours_en text,
  is_national boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint helpline_listed_already exclude using gist (court_code with =, phone with =, purpose_kk with =, courts.validity(valid_from, valid_to) with &&)
);

create table courts.reception_hours (
  id uuid primary key,
  court_code text not null references courts.court,
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  room text not null check (room <> ''),
  booking_kk text,
  booking_ru text,
  booking_en text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint reception_hours_overlap exclude using gist (court_code with =, weekday with =,
    courts.time_range(starts_at, ends_at) with &&, courts.validity(valid_from, valid_to) with &&)
);

create table courts.reception_exception (
  id uuid primary key,
  court_code text not null references courts.court,
  day date not null,
  starts_at time,
  ends_at time check (ends_at > starts_at),
  room text,
  reason_kk text not null check (reason_kk <> ''),
  reason_ru text not null check (reason_ru <> ''),
  reason_en text not null check (reason_en <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  check ((starts_at is null) = (ends_at is null)),
  constraint reception_exception_day_taken exclude using gist (court_code with =, day with =, courts.validity(valid_from, valid_to) with &&)
);
comment on column courts.reception_exception.starts_at is 'null: no reception that day; else reception at these hours instead';

create table courts.open_day (
  id uuid primary key,
  court_code text not null references courts.court,
  day date not null,
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  place_kk text not null check (place_kk <> ''),
  place_ru text not null check (place_ru <> ''),
  place_en text not null check (place_en <> ''),
  programme_kk text,
  programme_ru text,
  programme_en text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint open_day_overlap exclude using gist (court_code with =, day with =,
    courts.time_range(starts_at, ends_at) with &&, courts.validity(valid_from, valid_to) with &&)
);

create table courts.calendar_year (
  year smallint primary key check (year between 1991 and 2200),
  version integer not null default 1
);

create table courts.calendar_day (
  day date primary key,
  year smallint not null references courts.calendar_year check (year = extract(year from day)),
  kind text not null check (kind in ('holiday', 'religious_day_off', 'moved_day_off', 'extra_working_day')),
  name_kk text not null check (name_kk <> ''),
  name_ru text not null check (name_ru <> ''),
  name_en text not null check (name_en <> ''),
  moved_from date,
  source text not null check (source <> ''),
  verified boolean not null,
  check ((moved_from is not null) = (kind in ('moved_day_off', 'extra_working_day')))
);
create index calendar_day_by_year on courts.calendar_day (year, day);
comment on table courts.calendar_year is 'a year without its row here cannot be counted in; version grows with every change of its days';

create table courts.change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  court_code text,
  list text not null,
  entry_id text not null,
  kind text not null check (kind in ('added', 'changed', 'ended', 'removed')),
  before jsonb,
  after jsonb,
  actor_kind text not null,
  actor_person_id uuid,
  actor_role text,
  import_id uuid
);
create index change_by_court on courts.change (court_code, id desc);
create index change_by_entry on courts.change (list, entry_id, id desc);
create trigger change_is_append_only before update or delete or truncate on courts.change
  for each statement execute function platform.refuse_change();
comment on column courts.change.court_code is 'null: regions and the working calendar, kept for the whole republic';

create table courts.import_draft (
  id uuid primary key,
  list text not null,
  scope text not null,
  file_name text not null,
  mode text not null check (mode in ('amend', 'replace')),
  content text not null,
  plan_sha256 text not null,
  made_by uuid not null,
  made_at timestamptz not null
);
comment on table courts.import_draft is 'files looked at but not yet confirmed; erased when applied or after a day';

-- Published to modules that may call courts.
create view courts.v_court as
  select code, region_code, level, kind, name_kk, name_ru, name_en, short_kk, short_ru, short_en, is_demo, valid_from, valid_to
  from courts.court;

create view courts.v_courtroom as
  select id, court_code, number, floor, way_kk, way_ru, way_en, has_video, cameras, valid_from, valid_to from courts.courtroom;

create view courts.v_staff_post as
  select id, court_code, person_id, surname, given_name, patronymic, role, valid_from, valid_to from courts.staff_post;
