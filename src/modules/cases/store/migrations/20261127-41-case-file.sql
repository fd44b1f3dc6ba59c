-- The case file: its documents in the order in which all could see them, the course of the case, the terms that run.

create table cases.case_document (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  kind text not null,
  title text not null check (title <> ''),
  language text not null check (language in ('kk', 'ru', 'other')),
  file_name text not null check (file_name <> ''),
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer check (pages > 0),
  is_proved boolean not null,
  filed_by uuid references cases.participant,
  filed_at timestamptz not null,
  signature_ids uuid[] not null default '{}'
);
comment on table cases.case_document is 'never changed and never removed: a correction is another document';
comment on column cases.case_document.filed_by is 'null: the court';
comment on column cases.case_document.is_proved is 'the bytes were examined: a PDF without scripts and attachments may be shown inside the reader';
create index case_document_by_case on cases.case_document (case_id, filed_at);
create trigger case_document_is_append_only before update or delete or truncate on cases.case_document
  for each statement execute function platform.refuse_change();

create table cases.file_entry (
  case_id uuid not null references cases.court_case,
  number integer not null check (number > 0),
  document_id uuid not null unique references cases.case_document,
  at timestamptz not null,
  primary key (case_id, number)
);
comment on table cases.file_entry is 'a document without an entry is held: only who filed it and the court see it (CPC RK art. 157)';
create trigger file_entry_is_append_only before update or delete or truncate on cases.file_entry
  for each statement execute function platform.refuse_change();

create table cases.course_entry (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  kind text not null,
  record jsonb not null,
  kk text not null,
  ru text not null,
  en text not null,
  public_kk text,
  public_ru text,
  public_en text,
  document_id uuid references cases.case_document,
  participant_id uuid references cases.participant,
  at timestamptz not null,
  check ((public_kk is null) = (public_ru is null) and (public_kk is null) = (public_en is null))
);
comment on table cases.course_entry is 'the course of the case in the words of the day it was entered';
comment on column cases.course_entry.public_kk is 'for everybody: names no natural person but the judge; null: the entry is not public';
create index course_entry_by_case on cases.course_entry (case_id, at, id);
create trigger course_entry_is_append_only before update or delete or truncate on cases.course_entry
  for each statement execute function platform.refuse_change();

create table cases.term (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  rule text not null,
  participant_id uuid references cases.participant,
  document_id uuid references cases.case_document,
  from_day date not null,
  prolongations jsonb not null default '[]',
  state text not null check (state in ('running', 'suspended', 'interrupted', 'met', 'late', 'cancelled')),
  last_day date,
  ends_at timestamptz,
  started_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('running', 'suspended', 'interrupted'))),
  check (state <> 'running' or ends_at is not null)
);
comment on column cases.term.participant_id is 'who has to act; null: the court';
comment on column cases.term.from_day is 'the event that starts it and does not count itself (CPC RK art. 122)';
comment on column cases.term.ends_at is 'first instant that is too late; null while the term stands still';
create unique index term_runs_once on cases.term (case_id, rule, participant_id) nulls not distinct where ended_at is null;
create index term_by_case on cases.term (case_id, started_at);
create index term_by_end on cases.term (ends_at) where ended_at is null;

create table cases.term_break (
  term_id uuid not null references cases.term,
  kind text not null check (kind in ('suspended', 'interrupted')),
  on_day date not null,
  resumed_on date check (resumed_on >= on_day),
  primary key (term_id, on_day)
);
