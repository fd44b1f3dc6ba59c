-- Private talks of a side with its counsel, and what went wrong for those who take part from afar.
create table conference.talk (
  id uuid primary key,
  room_id uuid not null references conference.room on delete cascade,
  state text not null check (state in ('asked', 'going', 'declined', 'unanswered', 'ended')),
  asked_by uuid not null references conference.seat on delete cascade,
  asked_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  constraint answered check ((state in ('asked')) = (answered_at is null))
);
create index talk_of_room on conference.talk (room_id) where state in ('asked', 'going');

create table conference.talk_seat (
  talk_id uuid not null references conference.talk on delete cascade,
  seat_id uuid not null references conference.seat on delete cascade,
  answer text check (answer in ('accepted', 'declined')),
  primary key (talk_id, seat_id)
);

create table conference.failure (
  id uuid primary key,
  room_id uuid not null references conference.room on delete cascade,
  seat_id uuid not null references conference.seat on delete cascade,
  kind text not null check (kind in ('connection_lost', 'did_not_hear', 'was_not_heard', 'no_picture')),
  seconds integer not null check (seconds > 0),
  began_at timestamptz not null,
  noticed_at timestamptz not null,
  phase text not null,
  decision text check (decision in ('repeat', 'pause', 'go_on', 'adjourn')),
  decided_by uuid,
  decided_at timestamptz,
  constraint decided check ((decision is null) = (decided_at is null))
);
create index failure_of_room on conference.failure (room_id, noticed_at);

create table conference.equipment_check (
  id uuid primary key,
  seat_id uuid references conference.seat on delete cascade,
  at timestamptz not null,
  camera text not null,
  microphone text not null,
  speakers text not null,
  network text not null,
  result text not null
);
create index check_of_seat on conference.equipment_check (seat_id, at);
