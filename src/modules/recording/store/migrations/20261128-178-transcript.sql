-- What a machine heard in a recording, and how far it has come.
create table recording.transcript (
  recording_id uuid primary key references recording.recording,
  language text not null check (language in ('kk', 'ru')),
  pieces integer not null check (pieces >= 0),
  pieces_done integer not null default 0 check (pieces_done between 0 and pieces),
  trouble text check (trouble in ('away', 'refused', 'nonsense')),
  begun_at timestamptz not null,
  tried_at timestamptz not null,
  done_at timestamptz
);
comment on table recording.transcript is 'automatic, an aid; obligatory beside the short protocol of an administrative case (APPC RK art. 147(1))';
comment on column recording.transcript.trouble is 'what the last try came to; null: it went well. It is tried again.';
create index transcript_to_go_on on recording.transcript (tried_at) where done_at is null;

create table recording.transcript_line (
  recording_id uuid not null references recording.transcript,
  track text not null,
  from_us bigint not null,
  to_us bigint not null check (to_us >= from_us),
  n integer not null,
  text text not null check (text <> ''),
  primary key (recording_id, n)
);
comment on column recording.transcript_line.track is 'the microphone: all that is known of who speaks';
create index transcript_line_by_time on recording.transcript_line (recording_id, from_us);
