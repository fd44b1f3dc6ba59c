-- A decision may be announced by its operative part first and made in its final form afterwards (CPC RK art. 223), and the
-- term of appeal of those who were not in the hearing begins when their copy is sent (CPC RK art. 403).
alter table acts.act add column spoken_at timestamptz, add column spoken_operative text;
alter table acts.act add constraint act_spoken_whole check ((spoken_at is null) = (spoken_operative is null));
alter table acts.act add constraint act_spoken_in_hearing check (spoken_at is null or hearing_id is not null);
alter table acts.act add constraint act_spoken_stays check (spoken_at is null or state <> 'withdrawn');
comment on column acts.act.spoken_at is 'when the operative part was announced before the final form was made';
comment on column acts.act.spoken_operative is 'the words that were announced; the signed operative part is the same';
comment on column acts.act.announced_at is 'when it, or its operative part, was announced';
comment on column acts.act.appeal_until is 'the last day of all who may complain, as far as their copies were sent';

create function acts.keep_spoken() returns trigger language plpgsql as $$
begin
  if old.spoken_at is not null
    and (old.spoken_at, old.spoken_operative) is distinct from (new.spoken_at, new.spoken_operative)
  then raise exception 'what was announced does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger spoken_act_is_kept before update on acts.act for each row execute function acts.keep_spoken();

create table acts.copy_to_absent (
  act_id uuid not null references acts.act,
  participant_id uuid not null,
  sent_on date,
  proof text,
  sent_by uuid,
  appeal_until date,
  primary key (act_id, participant_id),
  check ((sent_on is null) = (proof is null) and (sent_on is null) = (appeal_until is null))
);
comment on table acts.copy_to_absent is 'sides who were not in the hearing: force waits until each was sent a copy';
create index copy_to_absent_waiting on acts.copy_to_absent (act_id) where sent_on is null;
