-- The log of a room as it came into the file of the case; one for each room.
create table conference.filed_log (
  room_id uuid primary key references conference.room on delete cascade,
  document_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  lines integer not null check (lines >= 0),
  filed_at timestamptz not null
);
