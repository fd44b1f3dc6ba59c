-- What a player has to know to begin, and the openness that the court's own screens tell when the recorder is out of reach.

alter table recording.track add codecs text;
comment on column recording.track.codecs is 'RFC 6381, of the last parameters';

create table recording.openness (
  hearing_id uuid not null,
  at_us bigint not null,
  kind text not null check (kind in ('closed', 'open')),
  primary key (hearing_id, at_us, kind)
);
comment on table recording.openness is 'as the marks «closed» and «open», kept by the court because the recorder was out of reach';

create table recording.copy (
  id uuid primary key,
  recording_id uuid not null references recording.recording,
  person_id uuid not null,
  participant_id uuid,
  kind text not null check (kind in ('audio', 'audio_video')),
  warned_at timestamptz not null,
  warning_sha256 text not null check (warning_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null
);
comment on table recording.copy is 'who was warned of the law on personal data and took a copy (CPC RK art. 282(4)); warning_sha256: of the words that were agreed to';
create index copy_by_recording on recording.copy (recording_id, made_at);
create trigger copy_is_append_only before update or delete or truncate on recording.copy
  for each statement execute function platform.refuse_change();
