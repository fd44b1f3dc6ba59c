-- The case, its number, its participants and the stages it went through.
create schema cases;

create table cases.court_case (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{4}-\d\d-00-[0-9а-я]+/\d+(\(\d+\))?$'),
  court_code text not null check (court_code ~ '^\d{4}$'),
  year smallint not null,
  kind text not null,
  sequence integer not null check (sequence > 0),
  repetition integer check (repetition > 1),
  category text not null,
  language text not null check (language in ('kk', 'ru')),
  stage text not null,
  judge_post_id uuid,
  registered_on date not null,
  is_urgent boolean not null default false,
  previous_number text,
  version integer not null default 1,
  unique nulls not distinct (court_code, year, kind, sequence, repetition)
);
comment on column cases.court_case.number is 'canonical spelling, Cyrillic letters; the address of the case for ever';
comment on column cases.court_case.category is 'key of the dated table of categories and what is public of them';
comment on column cases.court_case.language is 'language of proceedings, fixed by ruling (CPC RK art. 14), not of the reader';
create index court_case_by_court on cases.court_case (court_code, registered_on desc);
create index court_case_by_judge on cases.court_case (judge_post_id) where judge_post_id is not null;

create table cases.numbering (
  court_code text not null,
  year smallint not null,
  kind text not null,
  last integer not null,
  primary key (court_code, year, kind)
);
comment on table cases.numbering is 'last number given; its row lock makes numbers without gaps and doubles';

create table cases.participant (
  id uuid primary key,
  case_id uuid not null references cases.court_case,
  role text not null,
  position smallint not null,
  person_id uuid,
  organisation_id uuid,
  surname text,
  given_name text,
  patronymic text,
  organisation_kk text,
  organisation_ru text,
  represents uuid references cases.participant,
  joined_on date not null,
  left_on date check (left_on >= joined_on),
  check ((organisation_kk is null) = (organisation_ru is null)),
  check ((organisation_kk is null) = (coalesce(surname, given_name) is not null))
);
comment on column cases.participant.surname is 'as in the case file; who may see it is decided by the table of publicity';
create index participant_by_case on cases.participant (case_id, position);
create index participant_by_person on cases.participant (person_id) where person_id is not null;
create index participant_by_organisation on cases.participant (organisation_id) where organisation_id is not null;

create table cases.stage_change (
  id bigint generated always as identity primary key,
  case_id uuid not null references cases.court_case,
  at timestamptz not null,
  from_stage text,
  to_stage text not null,
  ground text
);
create index stage_change_by_case on cases.stage_change (case_id, id);
create trigger stage_change_is_append_only before update or delete or truncate on cases.stage_change
  for each statement execute function platform.refuse_change();

create view cases.v_case as
  select id, number, court_code, kind, category, language, stage, judge_post_id, registered_on from cases.court_case;

create view cases.v_participant as
  select id, case_id, role, position, person_id, organisation_id, surname, given_name, patronymic,
    organisation_kk, organisation_ru, joined_on, left_on
  from cases.participant;
