-- The protocol of a hearing: drafts with every edition, signed by the judge, sealed by the secretary.
create table minutes.protocol (
  id uuid primary key,
  hearing_id uuid not null unique,
  case_id uuid not null,
  case_number text not null,
  court_code text not null check (court_code ~ '^\d{4}$'),
  branch text not null check (branch in ('civil', 'criminal', 'offence', 'administrative')),
  kind text not null check (kind in ('short', 'full')),
  language text not null check (language in ('kk', 'ru')),
  hearing_on date not null,
  is_complex boolean not null default false,
  rows jsonb not null,
  state text not null check (state in ('draft', 'judge', 'secretary', 'sealed')),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  judge_person_id uuid not null,
  secretary_person_id uuid,
  printed_at timestamptz,
  sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer,
  judge_signing_id uuid,
  secretary_signing_id uuid,
  judge_signature_id uuid,
  judge_signed_at timestamptz,
  secretary_signature_id uuid,
  sealed_at timestamptz,
  document_id uuid,
  check (state = 'draft' or (sha256 is not null and secretary_person_id is not null and judge_signing_id is not null)),
  check ((state in ('secretary', 'sealed')) = (judge_signature_id is not null and judge_signed_at is not null)),
  check ((state = 'sealed') = (sealed_at is not null and secretary_signature_id is not null and document_id is not null))
);
comment on column minutes.protocol.state is 'judge, secretary: whose signature is awaited; sealed: signed by both';
comment on column minutes.protocol.rows is 'lines with their item of law, words and moment; from the seal on only the printed bytes count';
comment on column minutes.protocol.sha256 is 'of the exact bytes that both sign';
create index protocol_by_case on minutes.protocol (case_id, hearing_on);

-- Sealed by the secretary, a protocol never changes again (CPC RK art. 283(5)).
create function minutes.keep_sealed() returns trigger language plpgsql as $$
begin
  raise exception 'a sealed protocol does not change' using errcode = 'restrict_violation';
end $$;
create trigger sealed_protocol_is_kept before update or delete on minutes.protocol
  for each row when (old.sealed_at is not null) execute function minutes.keep_sealed();

create table minutes.edition (
  protocol_id uuid not null references minutes.protocol,
  version integer not null,
  rows jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (protocol_id, version)
);
comment on table minutes.edition is 'every saved text of a draft';
create trigger edition_is_append_only before update or delete or truncate on minutes.edition
  for each statement execute function platform.refuse_change();

create table minutes.reading (
  protocol_id uuid not null references minutes.protocol,
  participant_id uuid not null,
  read_at timestamptz not null,
  primary key (protocol_id, participant_id)
);
comment on table minutes.reading is 'when each participant first read the sealed protocol: remarks run from there (CPC RK art. 284)';
