-- In which hearing an act was announced, and the files of a public version that everybody can check.
alter table acts.act add column hearing_id uuid;
comment on column acts.act.hearing_id is 'the hearing in which it was announced; null: in writing, or brought in from elsewhere';

create table acts.public_file (
  act_id uuid not null references acts.public_version,
  name text not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null check (size_bytes > 0),
  primary key (act_id, name)
);
comment on table acts.public_file is 'what was published, byte for byte: PDF, HTML, JSON, the sealed list of their hashes and the seal of the court; only grows';
create index public_file_by_hash on acts.public_file (sha256);

create function acts.keep_published() returns trigger language plpgsql as $$
begin
  raise exception 'a published file does not change' using errcode = 'restrict_violation';
end $$;
create trigger published_file_is_kept before update or delete on acts.public_file for each row execute function acts.keep_published();

alter table acts.public_version drop column seal_sha256;
