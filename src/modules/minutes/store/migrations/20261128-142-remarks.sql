-- Remarks on a sealed protocol, signed by who makes them, and what the judge decided on each.
create table minutes.remark (
  id uuid primary key,
  protocol_id uuid not null references minutes.protocol,
  participant_id uuid not null,
  person_id uuid not null,
  moment timestamptz,
  words text not null check (words <> ''),
  state text not null check (state in ('signing', 'filed', 'deciding', 'decided')),
  version integer not null default 1,
  prepared_at timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null,
  signing_id uuid,
  signature_id uuid,
  filed_at timestamptz,
  document_id uuid,
  decision text check (decision in ('certified', 'partly', 'rejected')),
  decision_words text,
  decision_sha256 text check (decision_sha256 ~ '^[0-9a-f]{64}$'),
  decision_size_bytes integer,
  decision_signing_id uuid,
  decision_signature_id uuid,
  decided_at timestamptz,
  decision_document_id uuid,
  check ((state = 'signing') = (filed_at is null)),
  check ((filed_at is null) = (document_id is null) and (filed_at is null) = (signature_id is null)),
  check (state not in ('deciding', 'decided') or (decision is not null and decision_sha256 is not null)),
  check ((state = 'decided') = (decided_at is not null and decision_signature_id is not null and decision_document_id is not null))
);
comment on column minutes.remark.moment is 'where in the hearing; null: the protocol as a whole';
comment on column minutes.remark.filed_at is 'when it was signed: the term of the decision runs from it (CPC RK art. 285(4))';
create index remark_by_protocol on minutes.remark (protocol_id, prepared_at);

-- What was filed and what was decided does not change any more.
create function minutes.keep_remark() returns trigger language plpgsql as $$
begin
  if old.filed_at is not null and (old.words, old.moment, old.sha256, old.signature_id, old.filed_at, old.participant_id)
    is distinct from (new.words, new.moment, new.sha256, new.signature_id, new.filed_at, new.participant_id)
  then raise exception 'a filed remark does not change' using errcode = 'restrict_violation';
  end if;
  if old.decided_at is not null then
    raise exception 'a decision on a remark does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger filed_remark_is_kept before update on minutes.remark for each row execute function minutes.keep_remark();
