-- Numbers that the existing national case system gives, and the questions that wait for them.

alter table cases.court_case add column numbered_by text not null default 'own'
  check (numbered_by in ('own', 'national'));
comment on column cases.court_case.numbered_by is 'which registry gave the number; national: also the case whose judge the national system assigns';
create index court_case_undrawn on cases.court_case (court_code) where judge_post_id is null and numbered_by = 'national';

alter table cases.numbering add column continues_national boolean not null default false;
comment on column cases.numbering.continues_national is 'the last number of the national system in that year is counted in, so that none is given twice';

create table cases.number_request (
  id uuid primary key,
  key uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  way text not null check (way in ('own_after_national', 'national')),
  court_code text not null check (court_code ~ '^\d{4}$'),
  kind text not null,
  category text not null,
  language text not null check (language in ('kk', 'ru')),
  received_on date not null,
  parties jsonb,
  asked_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  failure text,
  told_at timestamptz,
  number text,
  registered_on date,
  answered_at timestamptz,
  refused_at timestamptz,
  refusal text,
  given_up_at timestamptz,
  check ((refused_at is null) = (refusal is null)),
  check (number is null or (answered_at is not null and registered_on is not null)),
  check (answered_at is null or (refused_at is null and parties is null))
);
comment on table cases.number_request is 'asked outside transactions under one key until answered; what waits for it is never lost';
comment on column cases.number_request.key is 'the national system answers one key with one number; a refused question gets a new key';
comment on column cases.number_request.parties is 'for the card in the national system; erased when it has answered';
comment on column cases.number_request.answered_at is 'without a number: the own registry may go on after the last national number';
create unique index number_request_stands_once on cases.number_request (subject_kind, subject_id) where given_up_at is null;
create index number_request_waiting on cases.number_request (court_code, asked_at) where answered_at is null and given_up_at is null;

create or replace view cases.v_case as
  select id, number, court_code, kind, category, language, stage, judge_post_id, registered_on, numbered_by
  from cases.court_case;
