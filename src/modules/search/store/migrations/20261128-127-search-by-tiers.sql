-- Wide questions («сот») have tens of thousands of answers. A row is made slim: to gather them only the page of its time
-- and kind is read, never its lexemes, which the index answers for.
alter table search.document set (toast_tuple_target = 512);
alter table search.document alter column vector set storage external;

-- Lexemes of one statement enter the index sorted, and settle at its end: none waits where a question would have to scan it.
alter index search.document_by_words set (fastupdate = on, gin_pending_list_limit = 32768);

create function search.settle_words() returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$ select gin_clean_pending_list('search.document_by_words') $$;
comment on function search.settle_words is
  'moves the lexemes of the last statement into the index; the application owns no index, so the owner lends it this';

-- The planner does not know what reading a vector costs, and would read thousands of them in the order of time: within
-- these functions nothing but the index of words may answer.
create function search.found(tiers text[], of_kind text, of_court text, as_of timestamptz, most integer, skipped integer)
returns table (kind text, ref text, court_code text, at timestamptz, href text, title jsonb, about jsonb)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off
as $$
declare
  best tid[] := '{}';
  tier text;
begin
  foreach tier in array tiers loop
    best := best || array(
      select document.ctid from search.document
      where vector @@ tier::tsquery and document.ctid <> all (best) and (until is null or until > as_of)
        and (of_kind is null or document.kind = of_kind) and (of_court is null or document.court_code = of_court)
      order by document.at desc limit most - cardinality(best));
    exit when cardinality(best) >= most;
  end loop;
  return query
    select one.kind, one.ref, one.court_code, one.at, one.href, one.title, one.about
    from unnest(best[skipped + 1 :]) with ordinality as listed (id, place)
    join search.document one on one.ctid = listed.id order by listed.place;
end $$;
comment on function search.found is 'the best first: answers of an earlier tier before those of a later one, then the latest';

create function search.counted(any_of text, of_court text, as_of timestamptz)
returns table (kind text, documents bigint)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off
as $$
begin
  return query
    select document.kind, count(*) from search.document
    where vector @@ any_of::tsquery and (until is null or until > as_of)
      and (of_court is null or document.court_code = of_court)
    group by document.kind;
end $$;
