-- What is typed and is no answer yet: half of a number, a party before the button of its page.
create table filing.typed_input (
  draft_id uuid not null references filing.draft on delete cascade,
  input text not null check (length(input) <= 120),
  value text not null check (length(value) <= 100000),
  typed_at timestamptz not null,
  primary key (draft_id, input)
);
comment on table filing.typed_input is 'put back into the page, never filed; a row goes when its field is answered';

alter table filing.draft add column last_input text check (length(last_input) <= 120);
comment on column filing.draft.last_input is 'where the person typed last: the way back leads there';
