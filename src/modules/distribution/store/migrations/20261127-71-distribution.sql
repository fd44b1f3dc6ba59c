-- Promises of secrets, draws with their protocols, who is out of a case, requests to draw again, cases without a judge.
create schema distribution;

create table distribution.promise_row (
  court_code text primary key check (court_code ~ '^\d{4}$'),
  used integer not null default 0 check (used >= 0),
  given integer not null default 0 check (given >= used)
);
comment on table distribution.promise_row is 'how far the promises of a court are used and given; its row lock makes draws of one court follow one another';

create table distribution.promise (
  court_code text not null references distribution.promise_row,
  number integer not null check (number > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed_secret text not null,
  made_at timestamptz not null,
  primary key (court_code, number)
);
comment on column distribution.promise.sealed_secret is 'sealed with the root key of the installation; opened by the draw that uses it';
create trigger promise_is_append_only before update or delete or truncate on distribution.promise
  for each statement execute function platform.refuse_change();

create table distribution.draw (
  id uuid primary key,
  case_id uuid not null,
  court_code text not null check (court_code ~ '^\d{4}$'),
  case_number text not null,
  draw smallint not null check (draw > 0),
  way text not null check (way in ('lot', 'same_judge')),
  drawn_at timestamptz not null,
  candidates smallint not null check (candidates > 0),
  promise_number integer,
  document text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  unique (case_id, draw),
  unique (court_code, promise_number),
  foreign key (court_code, promise_number) references distribution.promise (court_code, number),
  check ((way = 'lot') = (promise_number is not null))
);
comment on column distribution.draw.document is 'canonical JSON, kept as the text whose hash is published; never reserialised';
comment on column distribution.draw.candidates is 'judges who were in; one is told to the chairperson';
create index draw_by_court on distribution.draw (court_code, drawn_at desc, id desc);
create index draw_by_time on distribution.draw (drawn_at desc, id desc);
create index draw_by_number on distribution.draw (case_number);
create trigger draw_is_append_only before update or delete or truncate on distribution.draw
  for each statement execute function platform.refuse_change();

create table distribution.seat (
  draw_id uuid not null references distribution.draw,
  position smallint not null check (position > 0),
  judge_post_id uuid not null,
  primary key (draw_id, position)
);
create trigger seat_is_append_only before update or delete or truncate on distribution.seat
  for each statement execute function platform.refuse_change();

create table distribution.redraw_request (
  id uuid primary key,
  case_id uuid not null,
  court_code text not null,
  draw_id uuid not null references distribution.draw,
  judge_post_id uuid not null,
  ground text not null,
  proof text not null check (proof <> ''),
  asked_at timestamptz not null,
  asked_by uuid not null,
  settled_at timestamptz,
  settled_by uuid,
  settled text check (settled in ('confirmed', 'refused')),
  settled_why text,
  check ((settled is null) = (settled_at is null) and (settled is null) = (settled_by is null)),
  check (settled_by <> asked_by),
  check (settled is distinct from 'refused' or settled_why is not null)
);
comment on table distribution.redraw_request is 'one person asks, another confirms: nobody draws again alone';
create unique index redraw_request_open on distribution.redraw_request (case_id) where settled is null;
create index redraw_request_by_court on distribution.redraw_request (court_code, asked_at desc);

create table distribution.waiting (
  case_id uuid primary key,
  court_code text not null,
  case_number text not null,
  registered_at timestamptz not null,
  since timestamptz not null,
  tries integer not null default 1,
  last_tried_at timestamptz not null,
  request_id uuid references distribution.redraw_request
);
comment on table distribution.waiting is 'cases that no judge can be drawn for: told to the chairperson, an alarm, tried again';
create index waiting_by_court on distribution.waiting (court_code, since);

create view distribution.v_draw as
  select id, case_id, court_code, case_number, draw, way, drawn_at, candidates from distribution.draw;
