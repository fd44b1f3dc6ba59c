-- The chairperson's blog: questions with the term of their answer, talons, answers in both languages, what readers found useful.
create schema questions;

create table questions.question (
  id uuid primary key,
  number integer generated always as identity unique,
  court_code text not null check (court_code ~ '^\d{4}$'),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  source text not null check (source in ('site', 'kiosk')),
  text text not null check (length(text) between 1 and 2000),
  sameness_mac text not null,
  asker_id uuid,
  contact_id uuid,
  received_at timestamptz not null,
  registered_on date not null,
  due_on date not null,
  state text not null check (state in ('received', 'accepted', 'submitted', 'answered', 'refused')),
  public_text text,
  marks jsonb,
  is_public boolean,
  private_reason text,
  refusal_ground text,
  refusal_words text,
  settled_on date,
  undelivered_at timestamptz,
  version integer not null default 1,
  constraint moderated check ((state in ('received', 'refused')) or (public_text is not null and is_public is not null)),
  constraint private_with_reason check (is_public is not false or private_reason is not null),
  constraint refused_with_ground check ((state = 'refused') = (refusal_ground is not null)),
  constraint settled check ((state in ('answered', 'refused')) = (settled_on is not null))
);
comment on column questions.question.text is 'as typed, with whatever personal data its asker put into it: for the court and the asker alone';
comment on column questions.question.sameness_mac is 'keyed hash of court and folded text: the same question sent again is seen, and says nothing in a copy';
comment on column questions.question.public_text is 'what everybody may read: looked through by a person';
comment on column questions.question.undelivered_at is 'the answer could not be delivered to the contact; the talon still opens it';
create index question_open on questions.question (court_code, due_on, id) where state in ('received', 'accepted', 'submitted');
create index question_by_court on questions.question (court_code, received_at desc);
create index question_by_asker on questions.question (asker_id, received_at desc) where asker_id is not null;
create index question_same on questions.question (sameness_mac, received_at);
create index question_by_day on questions.question (received_at);

create table questions.talon (
  number text primary key check (number ~ '^9\d{11}$'),
  question_id uuid not null unique references questions.question,
  pin_hash bytea not null,
  pin_scheme smallint not null,
  sealed_pin text,
  drawn_at timestamptz not null
);
comment on column questions.talon.sealed_pin is 'for the page that shows it once; taken away after a day';

create table questions.answer (
  question_id uuid primary key references questions.question,
  title_kk text not null,
  title_ru text not null,
  title_en text,
  text_kk text not null,
  text_ru text not null,
  text_en text,
  remark text,
  drafted_by uuid,
  drafted_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  folded text not null
);
comment on column questions.answer.drafted_by is 'null: laid by the demo or an import';
comment on column questions.answer.remark is 'why the chairperson gave the draft back';
comment on column questions.answer.published_at is 'of the last publication; null while it is a draft or was withdrawn';
create index answer_words on questions.answer using gin (to_tsvector('simple', folded)) where published_at is not null;
create index answer_by_time on questions.answer (published_at desc, question_id) where published_at is not null;

create table questions.attachment (
  id uuid primary key,
  question_id uuid not null references questions.question,
  title text not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  added_at timestamptz not null
);
create index attachment_of on questions.attachment (question_id, added_at);

create table questions.change (
  id bigint generated always as identity primary key,
  question_id uuid not null references questions.question,
  at timestamptz not null,
  step text not null,
  person_id uuid,
  court_code text not null,
  role text,
  details jsonb not null
);
comment on table questions.change is 'what was done to a question, by whom and from which office; only grows';
create index change_of on questions.change (question_id, id);

create table questions.told (
  notice_id uuid primary key,
  question_id uuid not null references questions.question,
  told_at timestamptz not null
);

create table questions.reminder (
  question_id uuid not null references questions.question,
  rule text not null,
  at timestamptz not null,
  primary key (question_id, rule)
);

create table questions.vote (
  question_id uuid not null references questions.question,
  browser_mac text not null,
  is_useful boolean not null,
  at timestamptz not null,
  primary key (question_id, browser_mac)
);

-- What a visitor has typed so far, for the browser that typed it; forgotten after a day.
create table questions.draft (
  id uuid primary key,
  browser_mac text not null unique,
  court_code text not null check (court_code ~ '^\d{4}$'),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  text text not null check (length(text) between 1 and 2000),
  has_worked boolean not null,
  contact_kind text check (contact_kind in ('phone', 'email')),
  contact_address text,
  contact_id uuid,
  question_id uuid references questions.question,
  began_at timestamptz not null
);
create index draft_by_time on questions.draft (began_at);

create trigger change_is_append_only before update or delete or truncate on questions.change
  for each statement execute function platform.refuse_change();
