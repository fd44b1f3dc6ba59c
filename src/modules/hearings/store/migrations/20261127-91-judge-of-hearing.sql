-- A case that was drawn again has another judge: its hearings follow, and whoever is called is told.
alter table hearings.hearing add column judge_replaced boolean not null default false;
comment on column hearings.hearing.judge_replaced is
  'the case has another judge now, who is not free at this time: it is moved before it is opened (CPC RK art. 35(9))';
create index hearing_judge_replaced on hearings.hearing (court_code) where judge_replaced and ended_at is null;

alter table hearings.summons_edition drop constraint summons_edition_kind_check;
alter table hearings.summons_edition add constraint summons_edition_kind_check
  check (kind in ('set', 'changed', 'judge', 'put_off'));
