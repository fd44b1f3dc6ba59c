-- Accounts that a court opens for the parties of its cases.

alter table identity.account drop constraint account_confirmed_by_check;
alter table identity.account add constraint account_confirmed_by_check check (confirmed_by in
  ('subscriber-register', 'signature', 'counter', 'head', 'setup', 'demo', 'court'));

create table identity.party_invitation (
  id uuid primary key,
  holder uuid not null,
  phones text[] not null,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  subject_kind text not null,
  subject_id text not null,
  asked_at timestamptz not null
);
comment on table identity.party_invitation is 'a party to be given an account after the commit; the row goes when it is done';
comment on column identity.party_invitation.phones is 'named by the other side: used only when the base of subscribers says that they are the holder''s';

create index organisation_by_head on identity.organisation (head_iin) where head_iin is not null;
