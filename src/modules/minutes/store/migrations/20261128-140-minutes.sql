-- What was marked in a hearing, who came, and why it was not recorded.
create schema minutes;

create table minutes.mark (
  id uuid primary key,
  hearing_id uuid not null,
  at timestamptz not null,
  until timestamptz check (until >= at),
  kind text not null,
  speaker text check (speaker ~ '^(judge|secretary|[0-9a-f-]{36})$'),
  addressee text check (addressee ~ '^(judge|secretary|[0-9a-f-]{36})$'),
  made_at timestamptz not null,
  made_by uuid,
  is_added_later boolean not null default false,
  kept_by text not null check (kept_by in ('court', 'recorder'))
);
comment on table minutes.mark is 'moments of a hearing; the time of none ever changes, none is taken away';
comment on column minutes.mark.id is 'made by the screen: sent twice, it is one mark';
comment on column minutes.mark.made_by is 'person; null: the recorder itself';
create index mark_by_hearing on minutes.mark (hearing_id, at, id);
create trigger mark_is_append_only before update or delete or truncate on minutes.mark
  for each statement execute function platform.refuse_change();

create table minutes.wording (
  mark_id uuid not null references minutes.mark,
  version integer not null check (version > 0),
  words text not null,
  is_struck boolean not null default false,
  at timestamptz not null,
  by_person uuid,
  primary key (mark_id, version)
);
comment on table minutes.wording is 'what each mark says, every wording; the last one counts';
create trigger wording_is_append_only before update or delete or truncate on minutes.wording
  for each statement execute function platform.refuse_change();

create table minutes.sitting (
  hearing_id uuid primary key,
  case_id uuid not null,
  court_code text not null check (court_code ~ '^\d{4}$'),
  secretary_person_id uuid,
  no_recording_reason text,
  no_recording_words text,
  no_recording_at timestamptz,
  dispensing_ground text,
  is_protocol_kept boolean,
  dispensed_by uuid,
  dispensed_at timestamptz,
  are_rights_explained boolean not null default false,
  version integer not null default 1,
  check ((no_recording_reason is null) = (no_recording_at is null)),
  check ((dispensing_ground is null) = (dispensed_at is null)),
  check ((dispensing_ground is null) = (is_protocol_kept is null)),
  check ((dispensing_ground is null) = (dispensed_by is null))
);
comment on table minutes.sitting is 'what is said of a hearing as a whole while its protocol is kept';
comment on column minutes.sitting.no_recording_reason is 'a technical reason of the law (CPC RK art. 189); null: it is recorded';
comment on column minutes.sitting.is_protocol_kept is 'the judge''s decision when nobody came or no new evidence is examined (CPC RK art. 281(1))';

create table minutes.attendance (
  hearing_id uuid not null,
  participant_id uuid not null,
  came boolean not null,
  by_video boolean not null default false,
  absence text,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (hearing_id, participant_id),
  check (came or not by_video),
  check (not came or absence is null)
);
comment on column minutes.attendance.absence is 'the known reason, in the words of the secretary (CPC RK art. 190)';
