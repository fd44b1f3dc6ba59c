-- Hearings and documents that the events of the national system made here, by the keys that it has for them.
create table torelik.followed_thing (
  case_id uuid not null,
  kind text not null check (kind in ('hearing', 'document')),
  key text not null,
  our_id uuid not null,
  primary key (case_id, kind, key)
);

-- Everything that has a key there and is something here: it came with its case, or by an event.
create view torelik.v_known_thing as
  select case_id, kind, key, our_id from torelik.imported_thing where our_id is not null
  union all
  select case_id, kind, key, our_id from torelik.followed_thing;
