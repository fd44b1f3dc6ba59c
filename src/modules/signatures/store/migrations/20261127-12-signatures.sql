-- Who is asked to sign what, what was signed, and what proves it.
create schema signatures;

create table signatures.signing (
  id uuid primary key,
  signer_id uuid not null,
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z0-9-]*$'),
  subject_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  media_type text not null,
  title text not null,
  shown jsonb not null,
  back_to text not null check (back_to ~ '^/[^/\\]'),
  prepared_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'signed', 'superseded'))
);
comment on column signatures.signing.sha256 is 'the exact bytes to be signed: a document, or a manifest of the documents shown';
comment on column signatures.signing.state is 'superseded: prepared anew for the same person and subject with other content';
create unique index signing_is_open_once on signatures.signing (signer_id, subject_kind, subject_id) where state = 'open';
create index signing_by_subject on signatures.signing (subject_kind, subject_id);

create table signatures.signature (
  id uuid primary key,
  signing_id uuid not null unique references signatures.signing,
  signer_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  sha256 text not null,
  value_sha256 text not null constraint signature_is_used_once unique,
  cms_sha256 text not null,
  cms_size_bytes integer not null,
  door text not null check (door in ('ncalayer', 'demo', 'file')),
  received_at timestamptz not null,
  state text not null check (state in ('passed', 'pending', 'failed')),
  proven_at timestamptz not null,
  proven_by text not null check (proven_by in ('now', 'time-stamp', 'caller')),
  report jsonb not null,
  evidence jsonb not null,
  verified_at timestamptz not null
);
comment on column signatures.signature.value_sha256 is 'hash of the signature value: one signature stands under one thing';
comment on column signatures.signature.received_at is 'when the court had it: a proof of existence of its own, given back to the verifier in later years';
comment on column signatures.signature.report is 'plain report of the last verification; personal data of the certificate';
comment on column signatures.signature.evidence is 'blobs of certificates, lists and answers on which the verdict rests';
create index signature_by_subject on signatures.signature (subject_kind, subject_id, received_at);
create index signature_pending on signatures.signature (received_at) where state = 'pending';

-- Every verification that changed or confirmed the state, in its order.
create table signatures.verification (
  id bigint generated always as identity primary key,
  signature_id uuid not null references signatures.signature,
  at timestamptz not null,
  state text not null,
  indication text not null,
  sub_indication text
);
create index verification_by_signature on signatures.verification (signature_id, id);
create trigger verification_is_append_only before update or delete or truncate on signatures.verification
  for each statement execute function platform.refuse_change();

create table signatures.used_challenge (
  nonce_sha256 text primary key,
  expires_at timestamptz not null
);
comment on table signatures.used_challenge is 'sign-ins by signature that were used, kept until they would have run out';

create table signatures.demo_key (
  holder_id uuid not null,
  kind text not null check (kind in ('ecdsa-p256', 'gost-512')),
  sealed_key text not null,
  certificate bytea not null,
  issued_at timestamptz not null,
  primary key (holder_id, kind)
);
comment on table signatures.demo_key is 'keys of invented people, issued by the CA of the demo; a real court never writes here';

create table signatures.seal_key (
  id integer primary key default 1 check (id = 1),
  sealed_key text not null,
  certificate bytea not null,
  made_at timestamptz not null
);
comment on table signatures.seal_key is 'the automatic seal of this court, for receipts only';
