-- Acts of the court: drafts with their versions, signed originals, and what the public may read of them.
create schema acts;

create table acts.act (
  id uuid primary key,
  case_id uuid not null,
  case_number text not null,
  court_code text not null check (court_code ~ '^\d{4}$'),
  kind text not null,
  language text not null check (language in ('kk', 'ru')),
  judge_post_id uuid not null,
  judge_person_id uuid not null,
  state text not null check (state in ('draft', 'signing', 'signed', 'announced', 'in_force', 'withdrawn')),
  parts jsonb not null,
  ground text,
  corrects uuid references acts.act,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  ordinal integer check (ordinal > 0),
  number text unique,
  slug text unique,
  code text unique,
  printed_at timestamptz,
  sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer,
  signing_id uuid,
  signature_id uuid,
  signed_at timestamptz,
  announced_at timestamptz,
  announced_way text check (announced_way in ('in_writing', 'in_hearing')),
  final_on date,
  appeal_rule text,
  appeal_until date,
  in_force_from date,
  in_force_on date,
  appealed_on date,
  document_id uuid,
  unique (case_id, ordinal),
  check ((ordinal is null) = (number is null) and (ordinal is null) = (code is null) and (ordinal is null) = (slug is null)),
  check (state not in ('signing', 'signed', 'announced', 'in_force') or (sha256 is not null and number is not null)),
  check ((state in ('signed', 'announced', 'in_force')) = (signed_at is not null and signature_id is not null)),
  check ((state in ('announced', 'in_force')) = (announced_at is not null and announced_way is not null and final_on is not null)),
  check ((state = 'in_force') = (in_force_on is not null)),
  check (appeal_rule is null or state not in ('announced', 'in_force') or appeal_until is not null)
);
comment on column acts.act.parts is 'texts of the four parts; from the signature on only the printed bytes count';
comment on column acts.act.code is 'stands under the printed act beside its number; who knows both has seen the paper';
comment on column acts.act.sha256 is 'of the exact bytes that the judge signs';
comment on column acts.act.final_on is 'legal day of the final form: the later of signature and announcement';
comment on column acts.act.in_force_from is 'first legal day of force unless complained of; null: at once';
comment on column acts.act.appealed_on is 'a complaint came in time: force waits for the court above (CPC RK art. 240)';
create index act_by_case on acts.act (case_id, changed_at);
create index act_waiting_for_force on acts.act (in_force_from) where state = 'announced' and appealed_on is null;

-- What was signed never changes again, by nobody.
create function acts.keep_signed() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null and (old.sha256, old.number, old.code, old.parts, old.kind, old.signature_id, old.signed_at, old.judge_person_id)
    is distinct from (new.sha256, new.number, new.code, new.parts, new.kind, new.signature_id, new.signed_at, new.judge_person_id)
  then raise exception 'a signed act does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger signed_act_is_kept before update on acts.act for each row execute function acts.keep_signed();

create table acts.revision (
  act_id uuid not null references acts.act,
  version integer not null,
  parts jsonb not null,
  ground text,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (act_id, version)
);
comment on table acts.revision is 'every saved text of a draft; only grows';

-- The derived text, apart from the original; made from it and the marks, never the other way.
create table acts.public_version (
  act_id uuid primary key references acts.act,
  state text not null check (state in ('proposed', 'looked_once', 'published', 'withheld')),
  marks jsonb not null,
  version integer not null default 1,
  first_by uuid,
  first_at timestamptz,
  second_by uuid,
  second_at timestamptz,
  withheld_because text,
  parts jsonb,
  folded text,
  code text unique,
  sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer,
  seal_sha256 text,
  published_at timestamptz,
  check ((state = 'withheld') = (withheld_because is not null)),
  check (state in ('proposed', 'withheld') or (first_by is not null and first_at is not null)),
  check (second_by is null or second_by <> first_by),
  check ((state = 'published') =
    (published_at is not null and parts is not null and sha256 is not null and code is not null and second_by is not null))
);
comment on column acts.public_version.marks is 'what is hidden, where and why, with the reviewers'' verdicts; never leaves the court';
comment on column acts.public_version.parts is 'public text: words, and marks between them';
comment on column acts.public_version.folded is 'public text folded for search';
create index public_version_by_words on acts.public_version using gin (to_tsvector('simple', folded)) where state = 'published';
create index public_version_by_time on acts.public_version (published_at desc) where state = 'published';

create view acts.v_act as
  select id, case_id, court_code, kind, language, state, number, signed_at, announced_at, final_on, appeal_until, in_force_on, appealed_on
  from acts.act;
