-- A side that was not in the hearing and has no proved contact gets its copy of the act by post (CPC RK arts. 234, 403).
alter table cases.letter drop constraint letter_kind_check;
alter table cases.letter add constraint letter_kind_check check (kind in ('invitation', 'summons', 'act_copy'));
comment on column cases.letter.subject_id is 'what a letter is about, in the words of the module that asked for it: a summons, an act';
comment on column cases.letter.needed_by is 'day of the hearing, or the last day for sending a copy: the nearest is printed first';
