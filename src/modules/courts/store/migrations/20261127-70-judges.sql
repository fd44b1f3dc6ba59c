-- When a judge is away and what a judge hears: kept by the court, read by the draw of cases.
create table courts.absence (
  id uuid primary key,
  court_code text not null references courts.court,
  judge text not null check (judge <> ''),
  judge_post_id uuid not null references courts.staff_post,
  absence text not null check (absence in ('illness', 'leave', 'study', 'trip', 'suspended')),
  order_number text not null check (order_number <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint absence_overlaps exclude using gist (judge_post_id with =, courts.validity(valid_from, valid_to) with &&)
);
comment on column courts.absence.absence is 'an illness is named to the court only; the public reads that the judge was away';

create table courts.specialisation (
  id uuid primary key,
  court_code text not null references courts.court,
  judge text not null check (judge <> ''),
  judge_post_id uuid not null references courts.staff_post,
  branch text not null check (branch in ('civil', 'criminal', 'offence', 'administrative')),
  order_number text not null check (order_number <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint specialisation_listed_already exclude using gist (judge_post_id with =, branch with =,
    courts.validity(valid_from, valid_to) with &&)
);
comment on table courts.specialisation is 'a judge without a row hears every branch (CPC RK art. 35(7))';

create view courts.v_absence as
  select id, court_code, judge_post_id, absence, valid_from, valid_to from courts.absence;
create view courts.v_specialisation as
  select id, court_code, judge_post_id, branch, valid_from, valid_to from courts.specialisation;
