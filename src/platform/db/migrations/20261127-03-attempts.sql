-- Failures in a row of who guesses; losing them in a crash costs nothing.
create unlogged table platform.attempt_pace (
  key text primary key,
  failures integer not null,
  at timestamptz not null
);
comment on column platform.attempt_pace.key is 'what is guessed, from one network or one known device: nobody slows down somebody else';
