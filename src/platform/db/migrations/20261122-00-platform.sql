-- The house itself: what it is, what has been applied, what happened.
create schema platform;

create table platform.house (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('demo', 'real')),
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default now()
);
comment on table platform.house is 'demo or real, decided at creation and for ever';

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger house_is_for_ever before update or delete or truncate on platform.house
  for each statement execute function platform.refuse_change();

create table platform.event (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  at timestamptz not null
);
create index event_by_name on platform.event (name, id);

create schema audit;

create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('visitor', 'person', 'staff', 'system')),
  actor_account_id uuid,
  actor_person_id uuid,
  actor_court text,
  actor_role text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  person_id uuid,
  details jsonb not null default '{}',
  request_id text,
  network text
);
comment on table audit.entry is 'append-only: the application may insert and read, nobody may change';
comment on column audit.entry.person_id is 'whose data was touched or seen';
create index entry_by_subject on audit.entry (subject_kind, subject_id, id);
create index entry_by_person on audit.entry (person_id, id) where person_id is not null;
create index entry_by_actor on audit.entry (actor_account_id, id) where actor_account_id is not null;

create trigger entry_is_append_only before update or delete or truncate on audit.entry
  for each statement execute function platform.refuse_change();
