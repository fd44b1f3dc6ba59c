-- The public register of approaches to the court about pending civil cases (CPC RK art. 19 (10)).
create schema approaches;

create table approaches.approach (
  id uuid primary key,
  number integer not null check (number > 0),
  court_code text not null check (court_code ~ '^\d{4}$'),
  case_id uuid not null,
  case_number text not null,
  is_closed_by_law boolean not null,
  received_on date not null,
  sender_kind text not null check (sender_kind in ('state_body', 'official', 'deputy', 'organisation', 'media', 'citizen')),
  sender text check (length(sender) between 1 and 200),
  gist_kk text not null check (length(gist_kk) between 1 and 600),
  gist_ru text not null check (length(gist_ru) between 1 and 600),
  outcome text not null check (outcome in ('not_considered', 'into_file', 'answered', 'forwarded', 'law_enforcement')),
  folded text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text check (length(withdrawn_because) between 1 and 300),
  constraint numbered_once unique (court_code, number),
  constraint citizen_without_name check ((sender_kind = 'citizen') = (sender is null)),
  constraint withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
comment on column approaches.approach.number is 'of the court, without holes: nobody has to ask what is missing';
comment on column approaches.approach.is_closed_by_law is 'the law closes the case: neither its number nor the gist is shown';
comment on column approaches.approach.sender is 'body, office or organisation; a private person is named nowhere';
create index approach_of_court on approaches.approach (court_code, received_on desc, number desc);

-- What was published stays what it was: an entry made by mistake is withdrawn with its reason, and stands.
create function approaches.entries_stay() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
    or (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_because'])
      is distinct from (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_because']) then
    raise exception 'an entry of the register is not changed';
  end if;
  return new;
end $$;
create trigger entries_stay before update on approaches.approach for each row execute function approaches.entries_stay();
create function approaches.no_removal() returns trigger language plpgsql as $$
begin
  raise exception 'an entry of the register is not removed';
end $$;
create trigger no_removal before delete on approaches.approach for each row execute function approaches.no_removal();
