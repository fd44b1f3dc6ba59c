-- The register of posting holds the letters that open an account and the paper summonses of hearings.
alter table cases.letter add column kind text not null default 'invitation' check (kind in ('invitation', 'summons'));
alter table cases.letter add column subject_id uuid;
alter table cases.letter add column needed_by date;
alter table cases.letter add column withdrawn_at timestamptz;
alter table cases.letter add constraint letter_has_subject check ((kind = 'invitation') = (subject_id is null));
alter table cases.letter add constraint letter_withdrawn_before_posting check (withdrawn_at is null or posted_on is null);
comment on column cases.letter.subject_id is 'what a summons is about, in the words of the module that asked for it';
comment on column cases.letter.needed_by is 'day of the hearing: the nearest is printed first';
comment on column cases.letter.withdrawn_at is 'the hearing was moved before the paper was posted: another one stands in its place';

drop index cases.letter_is_one_at_a_time;
create unique index letter_is_one_at_a_time on cases.letter (case_id, participant_id, kind, subject_id) nulls not distinct
  where outcome is null and withdrawn_at is null;
drop index cases.letter_open;
create index letter_open on cases.letter (needed_by, asked_at) where outcome is null and withdrawn_at is null;
create index letter_by_subject on cases.letter (subject_id) where subject_id is not null;
