-- Those who take part from afar are recorded by the node that carries them, in a recording beside the courtroom's own.
alter table recording.recorder add kind text not null default 'room' check (kind in ('room', 'media'));
comment on column recording.recorder.kind is 'room: the PC of a courtroom; media: the nodes of the house, for hearings of that courtroom';
create unique index one_media_recorder_a_room on recording.recorder (courtroom_id) where kind = 'media';

alter table recording.recording add beside uuid references recording.recording;
comment on column recording.recording.beside is 'recording of the courtroom with which this one is played; null: it is one of a courtroom';
create index recording_beside on recording.recording (beside, began_at) where beside is not null;

create table recording.remote_party (
  beside uuid not null references recording.recording,
  n integer not null check (n > 0),
  seat_id uuid not null,
  role text not null,
  name text not null,
  trouble text check (trouble in ('no_first_frame', 'silent')),
  primary key (beside, n),
  unique (beside, seat_id)
);
comment on table recording.remote_party is 'whose sound and picture the tracks remote-n are, in every recording beside that one';
