-- What everybody may find, as everybody may read it. Everything here is derived: it can be emptied and read anew.
create schema search;

create table search.document (
  kind text not null check (kind ~ '^[a-z_]+$'),
  ref text not null,
  court_code text check (court_code ~ '^\d{4}$'),
  at timestamptz not null,
  until timestamptz,
  href text not null check (href like '/%'),
  title jsonb not null,
  about jsonb not null,
  words text not null,
  numbers text[] not null,
  analyser smallint not null,
  vector tsvector not null,
  primary key (kind, ref)
);
comment on table search.document is 'one row for each thing that can be found; no natural person of a case is among its words';
comment on column search.document.at is 'what the thing is dated by; of equally good ones the later comes first';
comment on column search.document.until is 'from then on it is not found any more';
comment on column search.document.analyser is 'version of the word analysis that made the vector; older rows are analysed anew';

create index document_by_words on search.document using gin (vector) with (fastupdate = off);
create index document_by_time on search.document (at desc);
create index document_ending on search.document (until) where until is not null;
