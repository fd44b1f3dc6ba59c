-- A break or a deliberation that began in a closed part leads back into it, never into the open one.
alter table conference.room
  add column phase_before text check (phase_before in ('going', 'closed_part'));

-- Rooms that are in a break now: the last phase in which they sat stands in their log.
update conference.room
  set phase_before = (
    select entry.details->>'phase'
    from conference.entry
    where entry.room_id = room.id and entry.details->>'phase' in ('going', 'closed_part')
    order by entry.id desc
    limit 1
  )
  where phase in ('paused', 'deliberation');

alter table conference.room
  add constraint phase_before_a_break check (phase_before is null or phase in ('paused', 'deliberation'));
comment on column conference.room.phase_before is 'in a break and in deliberation: the last phase in which the session sat';
