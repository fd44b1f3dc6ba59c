-- Counters of rate limits, shared by all processes; losing them in a crash costs nothing.
create unlogged table platform.rate_bucket (
  key text primary key,
  tokens double precision not null,
  at timestamptz not null
);
