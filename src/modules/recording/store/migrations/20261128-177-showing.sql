-- A recording shown to somebody inside the court: the only way to watch what was closed (CPC RK art. 282(4)).
create table recording.showing (
  id uuid primary key,
  recording_id uuid not null references recording.recording,
  participant_id uuid not null,
  viewer text not null check (viewer <> ''),
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz check (closed_at >= opened_at)
);
comment on column recording.showing.participant_id is 'for whom: the viewer, or whom the viewer represents';
comment on column recording.showing.viewer is 'name of who came, by the document that the clerk saw';
comment on column recording.showing.opened_by is 'person of the clerk or secretary';
create index showing_by_recording on recording.showing (recording_id, opened_at);

create function recording.keep_showing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null
    or (old.id, old.recording_id, old.participant_id, old.viewer, old.opened_by, old.opened_at)
      is distinct from (new.id, new.recording_id, new.participant_id, new.viewer, new.opened_by, new.opened_at)
  then raise exception 'a showing is only ended, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger showing_is_kept before update or delete on recording.showing
  for each row execute function recording.keep_showing();

alter table recording.look alter person_id drop not null;
comment on column recording.look.person_id is 'null: a representative of an organisation, to whom it was shown inside the court';
