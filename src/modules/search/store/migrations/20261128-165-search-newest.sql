-- The latest documents with what they are found by: few enough to be read whole, in the order of their time.
create function search.newest(of_kind text, of_court text, as_of timestamptz)
returns table (id tid, vector tsvector)
language sql stable
set enable_indexscan = on
as $$
  select one.id, one.vector
  from (
    select document.ctid as id, document.vector, document.kind, document.court_code, document.until
    from search.document order by document.at desc limit 64
  ) one
  where (one.until is null or one.until > as_of)
    and (of_kind is null or one.kind = of_kind) and (of_court is null or one.court_code = of_court)
$$;
comment on function search.newest is 'the latest of what passes these filters; fewer than asked for where others are later';

-- A wide tier («пред») fills its page from the latest documents alone: the index would gather tens of thousands of rows to
-- throw all but a page of them away. What the latest cannot fill is asked of the index. Numbers are never wide.
create or replace function search.found(
  tiers text[], of_kind text, of_court text, as_of timestamptz, most integer, skipped integer
)
returns table (kind text, ref text, court_code text, at timestamptz, href text, title jsonb, about jsonb)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off
as $$
declare
  best tid[] := '{}';
  latest tid[] := '{}';
  vectors tsvector[] := '{}';
  tier text;
  quick tid[];
begin
  if most <= 64 and tiers[1] not like '''n%' then
    select array_agg(one.id), array_agg(one.vector) into latest, vectors
    from search.newest(of_kind, of_court, as_of) one;
  end if;
  foreach tier in array tiers loop
    quick := array(
      select one.id from unnest(latest, vectors) with ordinality as one (id, vector, place)
      where one.vector @@ tier::tsquery and one.id <> all (best)
      order by one.place limit most - cardinality(best));
    if cardinality(best) + cardinality(quick) >= most then
      best := best || quick;
    else
      best := best || array(
        select document.ctid from search.document
        where vector @@ tier::tsquery and document.ctid <> all (best) and (until is null or until > as_of)
          and (of_kind is null or document.kind = of_kind) and (of_court is null or document.court_code = of_court)
        order by document.at desc limit most - cardinality(best));
    end if;
    exit when cardinality(best) >= most;
  end loop;
  return query
    select one.kind, one.ref, one.court_code, one.at, one.href, one.title, one.about
    from unnest(best[skipped + 1 :]) with ordinality as listed (id, place)
    join search.document one on one.ctid = listed.id order by listed.place;
end $$;
