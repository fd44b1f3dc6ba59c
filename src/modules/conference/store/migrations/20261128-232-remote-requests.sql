-- Motions to take part by video, and what the judge has decided on each.
create table conference.remote_request (
  id uuid primary key,
  filing_id uuid not null unique,
  case_id uuid not null,
  document_id uuid not null,
  participant_id uuid,
  filer_id uuid not null,
  filed_at timestamptz not null,
  verdict text check (verdict in ('granted', 'refused')),
  reason text check (length(reason) between 1 and 1000),
  norm text,
  hearing_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  constraint decided_whole check (
    (verdict is null) = (decided_at is null) and (verdict is null) = (hearing_id is null)
  ),
  constraint refused_with_reason check (verdict <> 'refused' or reason is not null)
);
create index remote_request_of_case on conference.remote_request (case_id, filed_at);
comment on column conference.remote_request.participant_id is 'as what the filer takes part; null: somebody who is not of the case';
comment on column conference.remote_request.norm is 'the article on which the decision rests, where its text was read or is known';
