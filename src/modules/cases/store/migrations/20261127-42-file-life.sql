-- What people do with the file: who opened what, what was served and how it is proved, messages, letters on paper.

create table cases.opened_document (
  document_id uuid not null references cases.case_document,
  person_id uuid not null,
  participant_id uuid references cases.participant,
  at timestamptz not null,
  primary key (document_id, person_id)
);
comment on table cases.opened_document is 'the first time each reader opened a document; shown to both sides when the reader acts for a participant';
comment on column cases.opened_document.participant_id is 'for whom the reader acts; null: the court';
create trigger opened_document_is_append_only before update or delete or truncate on cases.opened_document
  for each statement execute function platform.refuse_change();

create table cases.look (
  case_id uuid not null references cases.court_case,
  person_id uuid not null,
  at timestamptz not null,
  primary key (case_id, person_id)
);
comment on table cases.look is 'what came into the course and the messages later is new to the person';

create table cases.service (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  document_id uuid references cases.case_document,
  entry_id uuid references cases.course_entry,
  participant_id uuid not null references cases.participant,
  way text not null,
  proof text not null check (proof <> ''),
  proof_document_id uuid references cases.case_document,
  served_on date not null,
  at timestamptz not null,
  check ((document_id is null) <> (entry_id is null))
);
comment on table cases.service is 'each service of a document or an event with what proves it (CPC RK art. 127(4))';
create index service_by_case on cases.service (case_id, at);
create trigger service_is_append_only before update or delete or truncate on cases.service
  for each statement execute function platform.refuse_change();

create table cases.message (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  participant_id uuid references cases.participant,
  author_id uuid not null,
  author_name text not null,
  author_role text not null,
  body text not null check (body <> ''),
  at timestamptz not null
);
comment on table cases.message is 'between a participant and the court, seen by everybody in the case: no contact outside of it is needed';
comment on column cases.message.participant_id is 'null: written by the court';
create index message_by_case on cases.message (case_id, at);
create trigger message_is_append_only before update or delete or truncate on cases.message
  for each statement execute function platform.refuse_change();

create table cases.letter (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  participant_id uuid not null references cases.participant,
  asked_at timestamptz not null,
  address text,
  has_code boolean,
  printed_at timestamptz,
  posted_on date,
  posting_number text,
  settled_on date,
  outcome text check (outcome in ('delivered', 'refused', 'returned')),
  proof_document_id uuid references cases.case_document,
  version integer not null default 1,
  check ((outcome is null) = (settled_on is null)),
  check (posted_on is null or printed_at is not null),
  check (outcome is null or posted_on is not null)
);
comment on table cases.letter is 'the register of posting: letters to participants without a proved contact';
comment on column cases.letter.has_code is 'the code itself is printed once and is nowhere but on the paper';
create unique index letter_is_one_at_a_time on cases.letter (case_id, participant_id) where outcome is null;
create index letter_open on cases.letter (asked_at) where outcome is null;
