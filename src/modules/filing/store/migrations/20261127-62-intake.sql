-- What the registry does with what was sent: decisions that take effect after the moment of undoing, and questions.
create table filing.decision (
  id uuid primary key,
  filing_id uuid not null references filing.filing,
  verdict text not null check (verdict in ('register', 'reject')),
  ground text,
  words text,
  account_id uuid not null,
  person_id uuid not null,
  court_code text not null,
  role text not null,
  decided_at timestamptz not null,
  takes_effect_at timestamptz not null,
  undone_at timestamptz,
  carried_out_at timestamptz,
  check ((verdict = 'reject') = (ground is not null)),
  check (undone_at is null or carried_out_at is null)
);
comment on column filing.decision.takes_effect_at is 'until then it can be undone and nothing has left the house: no number given, nobody told';
comment on column filing.decision.account_id is 'the clerk: the registration is carried out in the name of who decided it';
create unique index decision_stands on filing.decision (filing_id) where undone_at is null;
create index decision_by_clerk on filing.decision (person_id, decided_at);

create table filing.clarification (
  id uuid primary key,
  filing_id uuid not null references filing.filing,
  asked_by uuid not null,
  asked_at timestamptz not null,
  words text not null,
  answered_at timestamptz,
  answer text
);
create unique index clarification_open on filing.clarification (filing_id) where answered_at is null;
