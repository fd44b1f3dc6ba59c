-- Answers are counted up to a bound: nobody turns pages beyond it, and to count tens of thousands cost more than to find
-- the best of them. A scan that has enough stops reading rows; without a group by it may.
drop function search.counted(text, text, timestamptz);
create function search.counted(any_of text, of_kind text, of_court text, as_of timestamptz, most integer)
returns table (kind text, documents bigint)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off
as $$
begin
  return query
    select one.kind, count(*) from (
      select document.kind from search.document
      where vector @@ any_of::tsquery and (until is null or until > as_of)
        and (of_kind is null or document.kind = of_kind) and (of_court is null or document.court_code = of_court)
      limit most + 1
    ) one group by one.kind;
end $$;
comment on function search.counted is
  'answers of each kind; one more than `most` of all kinds together says that there are more, and that nothing is known of the kinds';

drop function search.newest(text, text, timestamptz);
create function search.newest(of_kind text, of_court text, as_of timestamptz, after integer, most integer)
returns table (id tid, vector tsvector)
language sql stable
set enable_indexscan = on
as $$
  select one.id, one.vector
  from (
    select document.ctid as id, document.vector, document.kind, document.court_code, document.until,
      sum(pg_column_size(document.vector)) over (order by document.at desc rows unbounded preceding) as bytes
    from search.document order by document.at desc offset after limit most
  ) one
  -- The vector of a long act takes as long to read as those of many short ones.
  where one.bytes <= 4000000 and (one.until is null or one.until > as_of)
    and (of_kind is null or one.kind = of_kind) and (of_court is null or one.court_code = of_court)
$$;
comment on function search.newest is
  'of the `most` documents later than all but `after` those that pass the filters, with what they are found by';

-- A tier that a good share of the latest documents answers fills its page from more of them, before the index has to gather
-- thousands of rows for it.
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
  has_more boolean := most <= 64 and tiers[1] not like '''n%';
  tier text;
  wanted integer;
  quick tid[];
begin
  if has_more then
    select array_agg(one.id), array_agg(one.vector) into latest, vectors
    from search.newest(of_kind, of_court, as_of, 0, 64) one;
  end if;
  foreach tier in array tiers loop
    wanted := most - cardinality(best);
    loop
      quick := array(
        select one.id from unnest(latest, vectors) with ordinality as one (id, vector, place)
        where one.vector @@ tier::tsquery and one.id <> all (best)
        order by one.place limit wanted);
      -- Four times as many documents probably have four times as many answers.
      exit when not has_more or cardinality(quick) = wanted or cardinality(quick) * 3 < wanted;
      has_more := false;
      select latest || array_agg(one.id), vectors || array_agg(one.vector) into latest, vectors
      from search.newest(of_kind, of_court, as_of, 64, 192) one;
    end loop;
    if cardinality(quick) < wanted then
      quick := array(
        select document.ctid from search.document
        where vector @@ tier::tsquery and document.ctid <> all (best) and (until is null or until > as_of)
          and (of_kind is null or document.kind = of_kind) and (of_court is null or document.court_code = of_court)
        order by document.at desc limit wanted);
    end if;
    best := best || quick;
    exit when cardinality(best) >= most;
  end loop;
  return query
    select one.kind, one.ref, one.court_code, one.at, one.href, one.title, one.about
    from unnest(best[skipped + 1 :]) with ordinality as listed (id, place)
    join search.document one on one.ctid = listed.id order by listed.place;
end $$;
