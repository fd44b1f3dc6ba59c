-- The key of the installation is a file; its print tells every process whether it has the right one.
create table platform.root_key (
  only_row boolean primary key default true check (only_row),
  print text not null,
  first_used_at timestamptz not null default now()
);
comment on table platform.root_key is 'print of keys/root.key: without that file no password, code or sealed secret can be read';

create trigger root_key_is_for_ever before update or delete or truncate on platform.root_key
  for each statement execute function platform.refuse_change();
