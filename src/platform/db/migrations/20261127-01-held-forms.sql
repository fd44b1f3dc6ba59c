-- Forms sent after the session had ended, until the same person has signed in again.
create table platform.held_form (
  id text primary key,
  account_id uuid not null,
  page text not null,
  action text not null,
  sealed text not null,
  held_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table platform.held_form is 'what was typed, sealed under a token that only the cookie of that browser holds; gone after half an hour';
comment on column platform.held_form.id is 'keyed hash of the token';
comment on column platform.held_form.account_id is 'whose session had ended; nobody else is given the form';
comment on column platform.held_form.page is 'where the form stood, without the language';
create index held_form_by_end on platform.held_form (expires_at);
