-- Filings while people write them: drafts, answers field by field, the files that belong to them.
create schema if not exists filing;

create table filing.draft (
  id uuid primary key,
  form text not null check (form ~ '^[a-z][a-z-]*$'),
  owner_id uuid not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  refiles uuid,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  last_question text,
  filing_id uuid unique
);
comment on column filing.draft.owner_id is 'person or organisation; of an unproved account the person id of the claim, until it is confirmed';
comment on column filing.draft.refiles is 'the rejected filing whose data it was begun with';
comment on column filing.draft.filing_id is 'set when it was sent: from then on nothing of it changes';
create index draft_by_owner on filing.draft (owner_id, changed_at desc);

create table filing.answer (
  draft_id uuid not null references filing.draft on delete cascade,
  field text not null,
  value jsonb not null,
  version integer not null default 1,
  saved_at timestamptz not null,
  primary key (draft_id, field)
);
comment on column filing.answer.version is 'the later of two tabs is told what the earlier one has saved';

create table filing.attachment (
  id uuid primary key,
  draft_id uuid not null references filing.draft on delete cascade,
  position smallint not null,
  kind text not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null
);
comment on table filing.attachment is 'files that passed the checks of uploads; the bytes are in the blobs';
create unique index attachment_once on filing.attachment (draft_id, sha256);
create index attachment_by_draft on filing.attachment (draft_id, position);
