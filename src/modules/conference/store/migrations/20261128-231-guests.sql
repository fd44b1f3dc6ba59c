-- Somebody who takes part in a hearing and not in the case: a witness, an expert, an interpreter whom the court has asked.
alter table conference.seat
  add column contact_ids uuid[] not null default '{}',
  add column needs text check (length(needs) between 1 and 300);
comment on column conference.seat.contact_ids is 'of the module of notices: typed at the desk, used for the code of this seat alone';
comment on column conference.seat.needs is 'what this person needs in the hearing, in the words of the desk';
