-- Who is who, who may sign in, and who is signed in now.
create schema identity;

create table identity.person (
  id uuid primary key,
  iin text not null check (iin ~ '^[0-9]{12}$'),
  is_claim boolean not null,
  surname text,
  given_name text,
  patronymic text,
  birth_date date,
  register_read_at timestamptz,
  added_at timestamptz not null,
  check (not is_claim or (surname is null and given_name is null and patronymic is null and register_read_at is null))
);
comment on table identity.person is 'a natural person; a claim is somebody who only says that the IIN is his';
comment on column identity.person.is_claim is 'true: nothing about the real holder of the IIN is ever kept in this row';
create unique index person_is_one_per_iin on identity.person (iin) where not is_claim;

create table identity.organisation (
  id uuid primary key,
  bin text not null unique check (bin ~ '^[0-9]{12}$'),
  name_kk text not null,
  name_ru text not null,
  head_iin text check (head_iin ~ '^[0-9]{12}$'),
  register_read_at timestamptz,
  added_at timestamptz not null
);
comment on table identity.organisation is 'a legal person; its id is a person id wherever parties are named';

create table identity.account (
  id uuid primary key,
  identifier text not null check (identifier ~ '^[0-9]{12}$'),
  person_id uuid unique references identity.person,
  organisation_id uuid unique references identity.organisation,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  confirmed_at timestamptz,
  confirmed_by text check (confirmed_by in ('subscriber-register', 'signature', 'counter', 'head', 'setup', 'demo')),
  register_answer text check (register_answer in ('other', 'unknown', 'no-person', 'not-connected')),
  counter_code text not null unique check (counter_code ~ '^[0-9]{8}$'),
  opened_at timestamptz not null,
  first_signed_in_at timestamptz,
  joined_to uuid references identity.account,
  joined_at timestamptz,
  check ((person_id is null) <> (organisation_id is null) or joined_to is not null),
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((joined_to is null) = (joined_at is null)),
  check (joined_to is null or confirmed_at is null)
);
comment on column identity.account.identifier is 'IIN or BIN as entered at sign-in';
comment on column identity.account.register_answer is 'why the state registers have not confirmed the account; null: confirmed, or not asked yet';
comment on column identity.account.counter_code is 'shown in the cabinet; the clerk at the counter asks for it, so that he confirms the account of the one before him';
comment on column identity.account.joined_to is 'its holder proved to be the holder of that confirmed account; this one signs nobody in any more';
create unique index account_is_one_confirmed on identity.account (identifier) where confirmed_at is not null;
create index account_by_identifier on identity.account (identifier) where joined_to is null;

create table identity.password (
  account_id uuid primary key references identity.account on delete cascade,
  hash bytea not null,
  scheme smallint not null,
  set_at timestamptz not null
);
comment on column identity.password.scheme is 'version of the argon2id parameters and of the salt, see store/password-hash.ts';

create table identity.one_time_password (
  id uuid primary key,
  account_id uuid not null references identity.account on delete cascade,
  contact_id uuid,
  hash bytea not null,
  scheme smallint not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_password_by_account on identity.one_time_password (account_id) where used_at is null;
comment on column identity.one_time_password.contact_id is 'the contact point it was sent to: whoever enters it holds that contact';

create table identity.second_factor (
  account_id uuid primary key references identity.account on delete cascade,
  sealed_secret text not null,
  started_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on column identity.second_factor.last_step is '30 s step of the last accepted code: it and earlier ones are refused (RFC 6238, 5.2)';

create table identity.recovery_code (
  account_id uuid not null references identity.account on delete cascade,
  code_mac text not null,
  used_at timestamptz,
  primary key (account_id, code_mac)
);

create table identity.session_rule (
  audience text primary key check (audience in ('public', 'staff')),
  idle_minutes int not null check (idle_minutes > 0),
  longest_minutes int not null check (longest_minutes >= idle_minutes),
  source text not null
);
insert into identity.session_rule (audience, idle_minutes, longest_minutes, source) values
  ('public', 30, 1440, 'decision of the house: half an hour away from a shared computer, a day at most'),
  ('staff', 720, 720, 'decision of the house: one working day');

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references identity.account on delete cascade,
  stage text not null check (stage in ('set-password', 'open')),
  device text not null,
  network text not null,
  browser_mac text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_minutes int not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('sign-out', 'elsewhere', 'password', 'joined', 'replaced'))
);
comment on column identity.session.stage is 'set-password: came with a one-time password and may only set a new one';
comment on column identity.session.network is 'truncated: IPv4 /24, IPv6 /48';
create index session_by_account on identity.session (account_id, created_at) where ended_at is null;

create table identity.known_device (
  account_id uuid not null references identity.account on delete cascade,
  browser_mac text not null,
  seen_at timestamptz not null,
  primary key (account_id, browser_mac)
);
comment on table identity.known_device is 'browsers that have signed in to the account: guessers elsewhere do not slow them down';

create unlogged table identity.attempt_pace (
  key text primary key,
  failures int not null,
  at timestamptz not null
);
comment on table identity.attempt_pace is 'failed attempts in a row of one identifier from one network or one known device';

create table identity.registration (
  id uuid primary key,
  browser_mac text not null unique,
  iin text not null,
  birth_date date,
  contact_kind text check (contact_kind in ('phone', 'email')),
  contact_address text,
  began_at timestamptz not null,
  sent_at timestamptz
);
comment on table identity.registration is 'answers of a registration on its way, kept for an hour for the browser that gives them';

create table identity.password_request (
  id uuid primary key,
  purpose text not null check (purpose in ('register', 'recover')),
  identifier text not null,
  contact_kind text not null check (contact_kind in ('phone', 'email')),
  contact_address text not null,
  birth_date date,
  lang text not null,
  asked_at timestamptz not null
);
comment on table identity.password_request is 'asked by a visitor, answered by a job: the page does the same work whether the IIN is known or not; the row goes with the job';

create table identity.contact_code (
  contact_id uuid primary key,
  code_mac text not null,
  sent_at timestamptz not null
);
comment on table identity.contact_code is 'codes sent to prove a contact; keyed hashes, for ten minutes';
