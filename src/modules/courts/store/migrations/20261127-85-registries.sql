-- Which registry is of record in a court and since when: its own, or the national case system that it has not left yet.
create table courts.registry (
  id uuid primary key,
  court_code text not null references courts.court,
  registry text not null check (registry in ('own', 'national')),
  order_number text not null check (order_number <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1,
  constraint registry_overlaps exclude using gist (court_code with =, courts.validity(valid_from, valid_to) with &&)
);
comment on table courts.registry is 'a day without a row: the own registry of the court gives the numbers';

create view courts.v_registry as
  select court_code, registry, valid_from, valid_to from courts.registry;
