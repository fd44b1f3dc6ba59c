-- Facts that were known elsewhere before they came here are marked with their source, for everybody in the case.
alter table cases.course_entry add column source text check (source in ('national', 'file'));
comment on column cases.course_entry.source is 'null: entered here; else the fact was told by the national case system or an export file of it';

alter table cases.case_document add column source text check (source in ('national', 'file'));
comment on column cases.case_document.source is 'null: filed here; else it came with the case, and filed_at is the time said there';
