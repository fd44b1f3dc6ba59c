-- The language of the pages that a person has used last: that of notices, until the person chooses one.
create table notices.used_language (
  person_id uuid primary key,
  lang text not null check (lang in ('kk', 'ru', 'en')),
  used_at timestamptz not null
);
