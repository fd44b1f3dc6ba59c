-- Kiosks of the lobbies: each is known by a key that never leaves its browser, and tells how it is.
create table courts.kiosk (
  id uuid primary key,
  court_code text not null references courts.court,
  name text not null check (name <> ''),
  state text not null check (state in ('invited', 'registered', 'copied', 'revoked')),
  made_at timestamptz not null,
  code_mac text unique,
  code_until timestamptz,
  registered_at timestamptz,
  ended_at timestamptz,
  public_key text,
  browser_mac text unique,
  pass_until timestamptz,
  word text,
  word_before text,
  counter bigint not null default 0,
  last_seen_at timestamptz,
  version text,
  screen text,
  clock_off_s integer,
  error_count integer not null default 0,
  last_error text,
  is_storage_full boolean not null default false,
  check ((state = 'invited') = (code_mac is not null)),
  check ((state = 'registered') <= (public_key is not null and browser_mac is not null and word is not null))
);
create index kiosk_by_court on courts.kiosk (court_code, made_at);
comment on column courts.kiosk.public_key is 'ECDSA P-256, SPKI in base64; the private half cannot be taken out of its browser';
comment on column courts.kiosk.word is 'said to the kiosk at its last greeting and brought back with the next: two bearers of one key part ways here';
comment on column courts.kiosk.word_before is 'accepted as well, for a kiosk whose last answer was lost on the way';
comment on column courts.kiosk.pass_until is 'until then what comes from its browser comes from a registered kiosk';
