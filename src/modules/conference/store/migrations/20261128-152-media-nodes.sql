-- Processes that carry sound and picture, as they last told of themselves; a room is placed by this.
create table conference.media_node (
  node text primary key,
  origin text not null,
  capacity integer not null check (capacity >= 0),
  promised integer not null check (promised >= 0),
  is_draining boolean not null,
  reported_at timestamptz not null
);

create table conference.publication (
  id text primary key,
  room_id uuid not null references conference.room on delete cascade,
  seat_id uuid not null references conference.seat on delete cascade,
  node text not null,
  has_sound boolean not null,
  has_picture boolean not null,
  began_at timestamptz not null
);
create index publication_of_room on conference.publication (room_id);
comment on table conference.publication is 'what is sent now, as the node of the room says; others find there what to subscribe to';
