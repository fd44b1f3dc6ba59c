-- Hearings, who is called, what changed, and the public list as everyone may read it.
create schema hearings;

create table hearings.hearing (
  id uuid primary key,
  case_id uuid not null,
  court_code text not null check (court_code ~ '^\d{4}$'),
  courtroom_id uuid not null,
  judge_post_id uuid not null,
  secretary_post_id uuid,
  purpose text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  closed_ground text,
  has_video_link boolean not null default false,
  state text not null check (state in ('scheduled', 'delayed', 'in_progress', 'paused', 'adjourned', 'finished')),
  delay_reason text,
  delay_explanation text,
  delay_expected_at timestamptz,
  began_at timestamptz,
  resumes_at timestamptz,
  ended_at timestamptz,
  adjournment_reason text,
  adjournment_explanation text,
  next_starts_at timestamptz,
  next_hearing_id uuid references hearings.hearing,
  version integer not null default 1,
  during tstzrange not null generated always as
    (tstzrange(starts_at, greatest(starts_at, least(ends_at, ended_at)), '[)')) stored,
  check (state <> 'scheduled' or delay_reason is null),
  check (state <> 'delayed' or delay_reason is not null),
  check ((delay_reason is null) = (delay_explanation is null)),
  check (delay_reason is not null or delay_expected_at is null),
  check (state not in ('in_progress', 'paused', 'finished') or began_at is not null),
  check (state not in ('scheduled', 'delayed') or began_at is null),
  check (state = 'paused' or resumes_at is null),
  check ((state in ('adjourned', 'finished')) = (ended_at is not null)),
  check ((state = 'adjourned') = (adjournment_reason is not null)),
  check ((adjournment_reason is null) = (adjournment_explanation is null)),
  check (state = 'adjourned' or (next_starts_at is null and next_hearing_id is null)),
  constraint courtroom_taken exclude using gist (courtroom_id with =, during with &&),
  constraint judge_taken exclude using gist (judge_post_id with =, during with &&)
);
comment on column hearings.hearing.starts_at is 'the time in the notices; a delay never changes it';
comment on column hearings.hearing.ends_at is 'end of the planned slot; a hearing that runs over does not move the next one, the board tells the delay';
comment on column hearings.hearing.closed_ground is 'null: open; else the ground in law for closing it';
comment on column hearings.hearing.during is 'what it takes of room, judge and people: ended early it frees the rest, adjourned beforehand it takes nothing';
create index hearing_by_court on hearings.hearing (court_code, starts_at);
create index hearing_by_case on hearings.hearing (case_id, starts_at);
create index hearing_by_judge on hearings.hearing (judge_post_id, starts_at);

create table hearings.attendance (
  hearing_id uuid not null references hearings.hearing on delete cascade,
  participant_id uuid not null,
  person_id uuid,
  by_video boolean not null default false,
  is_clash_known boolean not null default false,
  during tstzrange not null,
  primary key (hearing_id, participant_id),
  constraint party_taken exclude using gist (person_id with =, during with &&, hearing_id with <>)
    where (person_id is not null and not is_clash_known)
);
comment on table hearings.attendance is 'who is called; a natural person cannot be in two rooms at once, an organisation sends whom it likes';
comment on column hearings.attendance.is_clash_known is 'joined the case when called elsewhere already: shown to staff, who move one of the hearings';
create index attendance_by_person on hearings.attendance (person_id) where person_id is not null;

-- The time of a person is always the time of the hearing.
create function hearings.follow_slot() returns trigger language plpgsql as $$
begin
  update hearings.attendance set during = new.during, is_clash_known = false where hearing_id = new.id;
  return null;
end $$;
create trigger attendance_follows after update on hearings.hearing
  for each row when (old.during <> new.during) execute function hearings.follow_slot();

create function hearings.take_slot() returns trigger language plpgsql as $$
begin
  new.during := (select h.during from hearings.hearing h where h.id = new.hearing_id);
  return new;
end $$;
create trigger attendance_takes_slot before insert on hearings.attendance
  for each row execute function hearings.take_slot();

create table hearings.change (
  id bigint generated always as identity primary key,
  hearing_id uuid not null references hearings.hearing,
  at timestamptz not null,
  kind text not null,
  before jsonb not null,
  after jsonb not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_role text
);
create index change_by_hearing on hearings.change (hearing_id, id);
create trigger change_is_append_only before update or delete or truncate on hearings.change
  for each statement execute function platform.refuse_change();

create function hearings.tells_time_and_place_only(line json) returns boolean language sql immutable as $$
  select line::jsonb - array['id', 'court', 'day', 'at', 'minutes', 'clock', 'roomId', 'room', 'floor', 'state', 'expected',
    'began', 'resumes', 'ended', 'version', 'changed'] = '{}'::jsonb
$$;

create function hearings.names_nobody(line json) returns boolean language sql immutable as $$
  select coalesce(json_array_length(line -> 'parties'), 0) = 0
$$;

-- What the public may read, and nothing else: written in the transaction that changes the hearing. The names of closed
-- hearings and of kinds closed by law are not here at all, so no query, feed or search can give them away.
create table hearings.listing (
  hearing_id uuid primary key references hearings.hearing on delete cascade,
  court_code text not null,
  day date not null,
  starts_at timestamptz not null,
  courtroom_id uuid not null,
  room text not null,
  judge_post_id uuid,
  case_number text,
  is_open boolean not null,
  has_names boolean not null,
  search text not null,
  line_kk json not null,
  line_ru json not null,
  line_en json not null,
  unique (hearing_id, has_names),
  check (is_open or (judge_post_id is null and case_number is null and not has_names and search = '')),
  check (is_open or hearings.tells_time_and_place_only(line_kk)),
  check (is_open or hearings.tells_time_and_place_only(line_ru)),
  check (is_open or hearings.tells_time_and_place_only(line_en)),
  check (has_names or (hearings.names_nobody(line_kk) and hearings.names_nobody(line_ru) and hearings.names_nobody(line_en)))
);
comment on column hearings.listing.search is 'folded number, judge, category and organisations; never a natural person of the case';
comment on column hearings.listing.line_kk is 'the whole public row as a page in that language needs it: a list is one round trip';
create index listing_by_court on hearings.listing (court_code, starts_at, room, hearing_id);
create index listing_by_time on hearings.listing (starts_at, room, hearing_id);
create index listing_by_judge on hearings.listing (judge_post_id, starts_at) where judge_post_id is not null;
create index listing_by_case on hearings.listing (case_number, starts_at) where case_number is not null;
create index listing_by_text on hearings.listing using gin (search gin_trgm_ops);
create index listing_with_names on hearings.listing (day) where has_names;

create table hearings.listing_name (
  hearing_id uuid not null,
  has_names boolean not null default true check (has_names),
  surname_key text not null check (surname_key <> ''),
  day date not null,
  primary key (hearing_id, surname_key),
  foreign key (hearing_id, has_names) references hearings.listing (hearing_id, has_names) on delete cascade
);
comment on table hearings.listing_name is 'folded public names, found by at least three letters; the foreign key keeps out names of rows that hide them';
create index listing_name_by_key on hearings.listing_name (surname_key text_pattern_ops, day);

create view hearings.v_hearing as
  select id, case_id, court_code, courtroom_id, judge_post_id, secretary_post_id, purpose, starts_at, ends_at, state,
    began_at, ended_at, closed_ground is null as is_open, has_video_link
  from hearings.hearing;
