-- What was sent to a court: prepared for signing, sent with its talon, looked at by the registry, followed by its filer.
create table filing.preparation (
  draft_id uuid primary key references filing.draft on delete cascade,
  signer_id uuid not null,
  answers jsonb not null,
  attachments jsonb not null,
  document_sha256 text not null,
  document_size_bytes integer not null,
  manifest_sha256 text not null,
  talon text not null check (talon ~ '^\d{12}$'),
  pin_hash bytea not null,
  pin_scheme smallint not null,
  sealed_pin text not null,
  prepared_at timestamptz not null
);
comment on table filing.preparation is 'frozen: exactly this is signed and filed, whatever happens to the draft meanwhile';

create table filing.filing (
  id uuid primary key,
  draft_id uuid not null unique,
  form text not null,
  court_code text not null check (court_code ~ '^\d{4}$'),
  filer_id uuid not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  language text not null check (language in ('kk', 'ru')),
  category text,
  price_tiyn bigint,
  answers jsonb not null,
  document_sha256 text not null,
  document_size_bytes integer not null,
  manifest_sha256 text not null,
  signature_id uuid not null,
  matter_mac text,
  submitted_at timestamptz not null,
  state text not null default 'sent' check (state in ('sent', 'registered', 'rejected')),
  case_id uuid,
  duplicate_of uuid references filing.filing,
  taken_by uuid,
  taken_name text,
  taken_until timestamptz,
  looked_at timestamptz,
  version integer not null default 1,
  check ((taken_by is null) = (taken_until is null))
);
comment on column filing.filing.language is 'of the claim, hence of the proceedings (CPC RK art. 14)';
comment on column filing.filing.matter_mac is 'keyed hash of parties, category and sum: the same matter filed twice is seen, and says nothing in a copy';
comment on column filing.filing.looked_at is 'what joined a case by itself is looked at by a clerk afterwards';
create index filing_inbox on filing.filing (court_code, submitted_at) where state = 'sent';
create index filing_to_look_at on filing.filing (court_code, submitted_at) where state = 'registered' and looked_at is null;
create index filing_by_filer on filing.filing (filer_id, submitted_at desc);
create index filing_by_matter on filing.filing (matter_mac, submitted_at) where matter_mac is not null;
create index filing_by_case on filing.filing (case_id) where case_id is not null;
alter table filing.draft add foreign key (filing_id) references filing.filing deferrable initially deferred;

create table filing.party (
  filing_id uuid not null references filing.filing,
  position smallint not null,
  role text not null,
  party jsonb not null,
  primary key (filing_id, position)
);

create table filing.document (
  filing_id uuid not null references filing.filing,
  position smallint not null,
  kind text not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  primary key (filing_id, position)
);

create table filing.talon (
  number text primary key check (number ~ '^\d{12}$'),
  filing_id uuid not null unique references filing.filing,
  pin_hash bytea not null,
  pin_scheme smallint not null,
  sealed_pin text,
  drawn_at timestamptz not null
);
comment on column filing.talon.sealed_pin is 'for the confirmation page of the filer; emptied after a day, then only the hash is left';

create table filing.receipt (
  filing_id uuid primary key references filing.filing,
  content text not null,
  seal bytea not null,
  sealed_at timestamptz not null
);
comment on table filing.receipt is 'what the court says it got, with its automatic seal (Digital Code art. 49)';

create table filing.timeline_entry (
  id bigint generated always as identity primary key,
  filing_id uuid not null references filing.filing,
  kind text not null,
  at timestamptz not null,
  details jsonb not null default '{}',
  event_id bigint,
  unique (filing_id, event_id)
);
comment on table filing.timeline_entry is 'read model of the talon, fed by facts; an event that comes twice is one entry';
create index timeline_by_filing on filing.timeline_entry (filing_id, id);

create table filing.attempt_pace (
  key text primary key,
  failures integer not null,
  at timestamptz not null
);
comment on table filing.attempt_pace is 'failed talon numbers and PINs by talon and network: nobody slows down somebody else';
