-- Who was summoned to a hearing, by which edition of its time and place, how each was served, and who came.
create table hearings.summons_edition (
  hearing_id uuid not null references hearings.hearing,
  edition smallint not null check (edition > 0),
  kind text not null check (kind in ('set', 'changed', 'put_off')),
  starts_at timestamptz not null,
  courtroom_id uuid not null,
  sender text not null check (sender <> ''),
  made_at timestamptz not null,
  due_at timestamptz not null check (due_at > made_at),
  entry_id uuid,
  primary key (hearing_id, edition)
);
comment on table hearings.summons_edition is 'every change of time or room and every putting off renews all notices (CPC RK art. 127)';
comment on column hearings.summons_edition.sender is 'surname and name of the person who sent it (CPC RK art. 128(2)(6))';
comment on column hearings.summons_edition.due_at is 'first instant that is too late to send it (CPC RK art. 127(3))';
comment on column hearings.summons_edition.entry_id is 'event of the course of the case that services are kept under; null until the job has entered it';

create table hearings.summons (
  id uuid primary key,
  hearing_id uuid not null,
  edition smallint not null,
  participant_id uuid not null,
  person_id uuid,
  notice_id uuid unique,
  must_be_other_way boolean not null default false,
  foreign key (hearing_id, edition) references hearings.summons_edition,
  unique nulls not distinct (hearing_id, edition, participant_id, person_id)
);
comment on column hearings.summons.person_id is 'who is told for the participant; null: nobody is known by number, so the registry writes a letter';
comment on column hearings.summons.must_be_other_way is 'did not come after an e-mail: only ways that fix the delivery count (CPC RK art. 127(4))';
create index summons_by_person on hearings.summons (person_id) where person_id is not null;

create table hearings.summons_service (
  id uuid primary key,
  summons_id uuid not null references hearings.summons,
  way text not null,
  proof text not null check (proof <> ''),
  served_on date not null,
  at timestamptz not null,
  said_by uuid,
  case_service_id uuid,
  unique (summons_id, way, proof)
);
comment on column hearings.summons_service.said_by is 'member of staff or participant; null: a delivery report';
comment on column hearings.summons_service.case_service_id is 'where the case keeps it; null until the job has kept it';

create table hearings.reminder (
  summons_id uuid not null references hearings.summons,
  days_before smallint not null check (days_before > 0),
  notice_id uuid not null,
  at timestamptz not null,
  primary key (summons_id, days_before)
);
comment on table hearings.reminder is 'a reminder is sent once, whatever restarts in between';

alter table hearings.attendance add column came boolean;
comment on column hearings.attendance.came is 'said by the secretary (CPC RK art. 190); null: not said';
