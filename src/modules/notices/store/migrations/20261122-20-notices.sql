-- Contact points with their proof, notices, the ledger of their deliveries, and the facts that demand a notice.
create schema notices;

create table notices.contact (
  id uuid primary key,
  person_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  address text not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
comment on column notices.contact.address is 'sms: +77XXXXXXXXX; email: as typed, domain in lower case and ASCII';
create unique index contact_is_once on notices.contact (person_id, channel, address) where removed_at is null;

create table notices.contact_proof (
  id bigint generated always as identity primary key,
  contact_id uuid not null references notices.contact,
  kind text not null check (kind in ('subscriber_register', 'clerk', 'signature', 'holder', 'code')),
  evidence text not null,
  proved_at timestamptz not null
);
comment on column notices.contact_proof.evidence is 'identifier of what proves it: a request, an account, a signature; no personal data';
create index proof_by_contact on notices.contact_proof (contact_id);

create table notices.preference (
  person_id uuid primary key,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  channels text[] not null check (channels <@ array['sms', 'email']),
  changed_at timestamptz not null
);

create table notices.notice (
  id uuid primary key,
  template text not null,
  person_id uuid not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  is_mandatory boolean not null,
  subject text not null,
  fact_kind text,
  fact_id text,
  court_code text,
  once_key text,
  created_at timestamptz not null,
  expires_at timestamptz,
  read_at timestamptz,
  check ((fact_kind is null) = (fact_id is null))
);
comment on column notices.notice.once_key is 'a second notice of the template to the person with the same key is the first one';
create unique index notice_is_once on notices.notice (template, person_id, once_key) where once_key is not null;
create index notice_by_person on notices.notice (person_id, created_at desc, id desc);
create index notice_by_fact on notices.notice (fact_kind, fact_id) where fact_kind is not null;

create table notices.delivery (
  id uuid primary key,
  notice_id uuid not null references notices.notice,
  channel text check (channel in ('sms', 'email')),
  contact_id uuid references notices.contact,
  address text,
  subject text,
  body text not null,
  sealed_secrets text,
  state text not null check (state in
    ('no_contact', 'waiting', 'sending', 'sent', 'uncertain', 'delivered', 'failed', 'expired')),
  attempts smallint not null default 0,
  created_at timestamptz not null,
  next_try_at timestamptz,
  claimed_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  failure text,
  provider text,
  provider_message_id text,
  encoding text check (encoding in ('gsm7', 'ucs2')),
  parts smallint,
  constraint contact_unless_none check ((state = 'no_contact') = (address is null)),
  constraint secrets_only_until_sent check (sealed_secrets is null or state in ('waiting', 'sending'))
);
comment on column notices.delivery.body is 'as sent, save that secrets stand as marks';
comment on column notices.delivery.sealed_secrets is 'sealed values of the marks; erased in the transaction that records the sending';
create index delivery_by_notice on notices.delivery (notice_id);
create index delivery_sending on notices.delivery (claimed_at) where state = 'sending';

create table notices.message_part (
  delivery_id uuid not null references notices.delivery,
  part smallint not null,
  provider_message_id text not null,
  state text not null check (state in ('accepted', 'delivered', 'failed')),
  accepted_at timestamptz not null,
  settled_at timestamptz,
  primary key (delivery_id, part)
);
create index part_by_provider on notices.message_part (provider_message_id);

create table notices.early_receipt (
  id bigint generated always as identity primary key,
  provider text not null,
  provider_message_id text not null,
  address text not null,
  state text not null check (state in ('delivered', 'failed')),
  failure text,
  at timestamptz not null
);
comment on table notices.early_receipt is 'delivery reports that came before the sending they report on was recorded';
create index early_receipt_by_id on notices.early_receipt (provider_message_id);

create table notices.demand (
  id uuid primary key,
  template text not null,
  person_id uuid not null,
  fact_kind text not null,
  fact_id text not null,
  court_code text,
  legal_base text,
  demanded_at timestamptz not null,
  due_at timestamptz not null,
  notice_id uuid references notices.notice,
  settled_at timestamptz,
  settled_by text check (settled_by in ('delivery', 'paper', 'in_person', 'phone', 'withdrawn')),
  settled_evidence text,
  constraint settled_whole check ((settled_at is null) = (settled_by is null)),
  constraint demand_is_once unique (fact_kind, fact_id, template, person_id)
);
comment on table notices.demand is 'facts that demand a notice; open rows past their time are alarms';
create index demand_open on notices.demand (due_at, id) where settled_at is null;
create index demand_by_notice on notices.demand (notice_id) where notice_id is not null;

-- The outbox of the demo: texts as sent, sealed, for a day. A real court never keeps them: the table refuses.
create table notices.demo_message (
  id uuid primary key,
  delivery_id uuid not null references notices.delivery,
  channel text not null check (channel in ('sms', 'email')),
  address text not null,
  lang text not null,
  sealed_text text not null,
  encoding text,
  parts smallint,
  shown_at timestamptz not null
);
create index demo_message_by_time on notices.demo_message (shown_at desc, id desc);

create function notices.refuse_outside_demo() returns trigger language plpgsql as $$
begin
  if (select mode from platform.house) is distinct from 'demo' then
    raise exception 'a real court keeps no texts of messages in the outbox' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger only_in_demo before insert or update on notices.demo_message
  for each row execute function notices.refuse_outside_demo();
