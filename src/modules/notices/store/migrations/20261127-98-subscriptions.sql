-- Who follows a court, a case or a phrase by mail: asked, confirmed by a letter, left with one press.
create table notices.subscription (
  id uuid primary key,
  contact_id uuid not null references notices.contact,
  topic_kind text not null check (topic_kind in ('court', 'case', 'phrase')),
  topic_key text not null,
  label jsonb not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  state text not null check (state in ('asked', 'on', 'left', 'bounced')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  told_until timestamptz,
  constraint subscription_is_once unique (contact_id, topic_kind, topic_key),
  constraint told_when_on check ((state = 'on') = (told_until is not null))
);
comment on column notices.subscription.label is 'name of the topic in each language, as it stands in the letters';
comment on column notices.subscription.told_until is 'news up to this instant were told, or there were none';
create index subscription_on on notices.subscription (topic_kind, told_until) where state = 'on';
create index subscription_asked on notices.subscription (asked_at) where state = 'asked';

create table notices.subscription_letter (
  notice_id uuid primary key references notices.notice,
  subscription_id uuid not null references notices.subscription on delete cascade
);

alter table notices.delivery add column leave_url text;
comment on column notices.delivery.leave_url is 'where one press ends a subscription (RFC 8058); mail only';
create index contact_by_address on notices.contact (lower(address)) where removed_at is null and channel = 'email';
