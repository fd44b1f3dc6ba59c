-- The warning of the law on personal data, signed by who takes a copy away (CPC RK art. 282(4)).
create table recording.warning (
  id uuid primary key,
  recording_id uuid not null references recording.recording,
  person_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null check (size_bytes > 0),
  signing_id uuid not null,
  prepared_at timestamptz not null,
  unique (recording_id, person_id)
);
comment on table recording.warning is 'a paper that one person is asked to sign before the first copy of one recording';
comment on column recording.warning.sha256 is 'of the exact bytes that are signed';
create trigger warning_is_append_only before update or delete or truncate on recording.warning
  for each statement execute function platform.refuse_change();

alter table recording.copy add warning_id uuid references recording.warning;
alter table recording.copy add signature_id uuid;
alter table recording.copy add check ((warning_id is null) = (signature_id is null));
comment on column recording.copy.warning_id is 'null: confirmed by a tick, before warnings were signed, or the law wants none';
comment on column recording.copy.warning_sha256 is 'of the paper that was signed; before, of the words that were agreed to';
