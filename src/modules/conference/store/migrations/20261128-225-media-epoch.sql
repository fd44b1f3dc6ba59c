alter table conference.room add column media_epoch integer not null default 0;
comment on column conference.room.media_epoch is 'grows when all connections of the room are gone at once: its pages then connect again without waiting to miss them';
