-- Cameras and recorders of courtrooms, and what the recorders send: files in pieces, their index as far as it is read.

create schema recording;

create table recording.camera (
  id uuid primary key,
  court_code text not null,
  courtroom_id uuid not null,
  view text not null check (view in ('judge', 'parties', 'witness', 'room')),
  address text not null check (address ~ '^rtsps?://'),
  sealed_secret text,
  added_at timestamptz not null,
  removed_at timestamptz
);
comment on column recording.camera.sealed_secret is 'user:password, encrypted under the key of the installation; never shown again';
create unique index camera_by_view on recording.camera (courtroom_id, view) where removed_at is null;

create table recording.recorder (
  id uuid primary key,
  court_code text not null,
  courtroom_id uuid not null,
  name text not null check (name <> ''),
  address text check (address ~ '^https?://'),
  public_key text not null,
  key_mac text not null unique,
  sealed_screen_key text not null,
  registered_at timestamptz not null,
  revoked_at timestamptz,
  seen_at timestamptz,
  health jsonb
);
comment on column recording.recorder.address is 'where the screens of the courtroom reach it; null: they do not';
comment on column recording.recorder.public_key is 'Ed25519, SPKI in base64: verifies the roots and the closing';
create index recorder_by_court on recording.recorder (court_code, courtroom_id);

create table recording.recording (
  id uuid primary key,
  hearing_id uuid not null,
  case_id uuid not null,
  court_code text not null,
  courtroom_id uuid not null,
  recorder_id uuid not null references recording.recorder,
  head text not null,
  began_at timestamptz not null,
  opened_at timestamptz not null,
  heard_at timestamptz not null,
  closing text,
  ended_at timestamptz,
  closed_at timestamptz,
  stamp bytea,
  stamped_at timestamptz,
  check ((closing is null) = (closed_at is null))
);
comment on column recording.recording.head is 'the bytes of head.json, UTF-8, as the recorder sent them';
comment on column recording.recording.stamp is 'RFC 3161 reply over the bytes of closing.json';
create index recording_by_hearing on recording.recording (hearing_id, began_at);
create index recording_by_case on recording.recording (case_id, began_at);
create index recording_by_court on recording.recording (court_code, began_at);

create table recording.track (
  recording_id uuid not null references recording.recording,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
  kind text not null check (kind in ('video', 'audio', 'marks', 'roots')),
  entries integer not null default 0,
  chain text not null default repeat('0', 64),
  index_bytes bigint not null default 0,
  tail bytea not null default '',
  timescale integer,
  init text,
  broken_at integer,
  is_ended boolean not null default false,
  primary key (recording_id, name)
);
comment on column recording.track.tail is 'bytes of the index after its last whole line';
comment on column recording.track.broken_at is 'number of the first entry that does not follow from the one before';

create table recording.piece (
  recording_id uuid not null,
  track text not null,
  file text not null check (file ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
  at_byte bigint not null check (at_byte >= 0),
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea,
  primary key (recording_id, track, file, at_byte),
  foreign key (recording_id, track) references recording.track (recording_id, name)
);
comment on table recording.piece is 'what came of a file; two senders of one place meet at the key';
comment on column recording.piece.bytes is 'of an index while it grows; null: the content is in the blobs under its hash';

create table recording.segment (
  recording_id uuid not null,
  track text not null,
  file text not null,
  init text not null,
  from_us bigint not null,
  to_us bigint not null check (to_us > from_us),
  size_bytes bigint not null,
  is_wrong boolean not null default false,
  primary key (recording_id, track, file),
  foreign key (recording_id, track) references recording.track (recording_id, name)
);
comment on column recording.segment.from_us is 'microseconds of Unix time';
comment on column recording.segment.is_wrong is 'its bytes are not those of the index';
create index segment_by_time on recording.segment (recording_id, track, from_us);

create table recording.gap (
  recording_id uuid not null,
  track text not null,
  n integer not null,
  from_us bigint not null,
  to_us bigint not null,
  cause text not null,
  primary key (recording_id, track, n),
  foreign key (recording_id, track) references recording.track (recording_id, name)
);

create table recording.mark (
  recording_id uuid not null references recording.recording,
  id uuid not null,
  n integer not null,
  at_us bigint not null,
  from_us bigint,
  to_us bigint,
  kind text not null,
  speaker text,
  text text,
  made_by text not null,
  made_at timestamptz not null,
  is_added_later boolean not null default false,
  edited_at timestamptz,
  primary key (recording_id, id)
);
comment on table recording.mark is 'marks as they read now; their history is the index of the track marks';
create index mark_by_time on recording.mark (recording_id, at_us);

create table recording.look (
  id bigint generated always as identity primary key,
  recording_id uuid not null references recording.recording,
  person_id uuid not null,
  role text not null,
  participant_id uuid,
  kind text not null check (kind in ('watched', 'shown_in_court', 'copied')),
  at timestamptz not null
);
comment on table recording.look is 'who opened a recording and when: shown to those whose case it is';
create index look_by_recording on recording.look (recording_id, at);
create trigger look_is_append_only before update or delete or truncate on recording.look
  for each statement execute function platform.refuse_change();

create table recording.seal_check (
  id bigint generated always as identity primary key,
  recording_id uuid not null references recording.recording,
  at timestamptz not null,
  indication text not null check (indication in ('TOTAL_PASSED', 'INDETERMINATE', 'TOTAL_FAILED')),
  findings jsonb not null
);
create index seal_check_by_recording on recording.seal_check (recording_id, at);
create trigger seal_check_is_append_only before update or delete or truncate on recording.seal_check
  for each statement execute function platform.refuse_change();

create table recording.missed (
  hearing_id uuid primary key,
  court_code text not null,
  noticed_at timestamptz not null,
  recorded_at timestamptz
);
comment on table recording.missed is 'a hearing that began without a recording; recorded_at: one came after all';
create index missed_by_court on recording.missed (court_code, noticed_at);

create view recording.v_recording as
  select id, hearing_id, case_id, court_code, began_at, ended_at, closed_at from recording.recording;
