-- What the hearing screen last heard of the recorder of its room: the screen of the judge shows it too.
create table minutes.room_word (
  hearing_id uuid primary key,
  status text not null check (status in ('idle', 'recording', 'break', 'silent')),
  recording_id uuid,
  alarms jsonb not null default '[]',
  told_at timestamptz not null
);
comment on column minutes.room_word.status is 'silent: the recorder has not answered its screen for two seconds';
