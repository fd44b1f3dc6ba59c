-- Recording, marks and protocol of a hearing under one seal of the court.
create table minutes.hearing_seal (
  hearing_id uuid primary key,
  protocol_id uuid not null references minutes.protocol,
  list bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  seal bytea not null,
  sealed_at timestamptz not null,
  document_id uuid not null,
  stamp bytea,
  stamped_at timestamptz,
  checked_at timestamptz not null,
  indication text not null check (indication in ('TOTAL_PASSED', 'INDETERMINATE', 'TOTAL_FAILED')),
  check ((stamp is null) = (stamped_at is null))
);
comment on table minutes.hearing_seal is 'one for each hearing whose protocol both have signed';
comment on column minutes.hearing_seal.list is 'exact bytes of list.json: the hash of the protocol, its signatures, the marks and what closes each recording';
comment on column minutes.hearing_seal.seal is 'detached CMS of the court over the list';
comment on column minutes.hearing_seal.stamp is 'RFC 3161 token over the list; null: no authority has answered yet';
comment on column minutes.hearing_seal.indication is 'what the last comparison of all parts came to';
create index hearing_seal_by_check on minutes.hearing_seal (checked_at);

-- A stamp may come once, a check again and again; nothing else ever changes.
create function minutes.keep_hearing_seal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (old.hearing_id, old.protocol_id, old.list, old.sha256, old.seal, old.sealed_at, old.document_id)
      is distinct from (new.hearing_id, new.protocol_id, new.list, new.sha256, new.seal, new.sealed_at, new.document_id)
    or (old.stamp is not null and (old.stamp, old.stamped_at) is distinct from (new.stamp, new.stamped_at))
  then raise exception 'the seal of a hearing does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger hearing_seal_is_kept before update or delete on minutes.hearing_seal
  for each row execute function minutes.keep_hearing_seal();
create trigger hearing_seal_is_not_emptied before truncate on minutes.hearing_seal
  for each statement execute function platform.refuse_change();
