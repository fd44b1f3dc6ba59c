-- Two acts of one case may each have a running term of complaint: a term is told apart by the document that started it.
drop index cases.term_runs_once;
create unique index term_runs_once on cases.term (case_id, rule, participant_id, document_id) nulls not distinct where ended_at is null;

-- A right that nobody used is over, which is no delay of anybody.
alter table cases.term drop constraint term_state_check;
alter table cases.term add constraint term_state_check
  check (state in ('running', 'suspended', 'interrupted', 'met', 'late', 'cancelled', 'expired'));
