-- Video rooms: who has a seat in which, what opens it, what state it is in. What became of it is only added to.
create schema conference;

create table conference.site (
  id uuid primary key,
  kind text not null check (kind in ('custody', 'court', 'hospital', 'military_unit', 'social_institution')),
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  officer text not null check (length(officer) between 1 and 120),
  key_mac text not null unique,
  registered_at timestamptz not null,
  closed_at timestamptz
);
comment on column conference.site.key_mac is 'keyed hash of the key of its device: a copy of the table opens nothing';

create table conference.room (
  id uuid primary key,
  kind text not null check (kind in ('hearing', 'meeting', 'seminar')),
  hearing_id uuid unique,
  case_id uuid,
  court_code text not null check (court_code ~ '^\d{4}$'),
  starts_at timestamptz not null,
  phase text not null check (phase in ('before', 'going', 'paused', 'closed_part', 'deliberation', 'ended')),
  phase_since timestamptz not null,
  resumes_at timestamptz,
  spotlight_seat uuid,
  floor_asker uuid,
  floor_asked uuid,
  node text,
  version integer not null default 1,
  constraint of_a_hearing check (kind <> 'hearing' or (hearing_id is not null and case_id is not null)),
  constraint break_in_a_pause check (resumes_at is null or phase = 'paused')
);
create index room_of_court on conference.room (court_code, starts_at);

create table conference.seat (
  id uuid primary key,
  room_id uuid not null references conference.room on delete cascade,
  place text not null check (place in ('bench', 'clerk', 'courtroom', 'party', 'counsel', 'witness', 'helper')),
  side text check (side in ('claiming', 'responding', 'third')),
  role text not null,
  participant_id uuid,
  person_id uuid,
  name text not null check (length(name) between 1 and 200),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  basis text check (basis in ('motion', 'initiative')),
  site_id uuid references conference.site,
  standing text not null check (standing in ('away', 'waiting', 'isolated', 'admitted', 'removed')),
  is_muted boolean not null default false,
  is_of_closed_part boolean not null default true,
  talk_id uuid,
  hand_raised_at timestamptz,
  identified_at timestamptz,
  identified_by uuid,
  removal_reason text check (length(removal_reason) between 1 and 300),
  pass_mac text unique,
  entered_at timestamptz,
  entries integer not null default 0,
  lost_at timestamptz,
  check_result text check (check_result in ('good', 'sound_only', 'failed')),
  checked_at timestamptz,
  constraint removed_with_reason check ((standing = 'removed') = (removal_reason is not null)),
  constraint checked check ((check_result is null) = (checked_at is null))
);
create unique index one_seat_a_participant on conference.seat (room_id, participant_id);
create unique index one_of_its_kind on conference.seat (room_id, place) where place in ('clerk', 'courtroom');
create index seat_of_person on conference.seat (person_id);
comment on column conference.seat.pass_mac is 'keyed hash of what the one device holds that sits here; another device takes the seat over';

create table conference.invitation (
  id uuid primary key,
  seat_id uuid not null references conference.seat on delete cascade,
  code_mac text not null unique,
  way text not null check (way in ('notice', 'talon')),
  notice_id uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  withdrawn_at timestamptz
);
create unique index one_code_a_seat on conference.invitation (seat_id) where withdrawn_at is null;
comment on column conference.invitation.code_mac is 'keyed hash of the code: neither the link nor a copy of the table opens a room';

create table conference.entry (
  id bigint generated always as identity primary key,
  room_id uuid not null references conference.room on delete cascade,
  at timestamptz not null,
  kind text not null,
  seat_id uuid,
  other_id uuid,
  details jsonb not null,
  actor_kind text not null,
  actor_person_id uuid
);
create index entry_of_room on conference.entry (room_id, id);

create function conference.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of a room is only added to';
end $$;
create trigger entry_only_grows before update or truncate on conference.entry
  for each statement execute function conference.refuse_change();
