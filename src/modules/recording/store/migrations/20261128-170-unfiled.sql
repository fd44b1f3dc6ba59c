-- Recordings that were begun on the recorder's own screen, where a hearing is named in words: they wait on the disks of
-- the recorder until somebody of the court chooses the hearing.

create table recording.unfiled (
  id uuid primary key,
  recorder_id uuid not null references recording.recorder,
  court_code text not null,
  courtroom_id uuid not null,
  head text not null,
  said text not null,
  began_at timestamptz not null,
  asked_at timestamptz not null,
  hearing_id uuid,
  chosen_at timestamptz,
  check ((hearing_id is null) = (chosen_at is null))
);
comment on column recording.unfiled.said is 'what was typed as the hearing';
create index unfiled_by_court on recording.unfiled (court_code, began_at) where hearing_id is null;
