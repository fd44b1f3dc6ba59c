-- What a court itself wants to be known, written by its people in the three languages.
create table courts.announcement (
  id uuid primary key,
  court_code text not null references courts.court,
  heading_kk text not null check (heading_kk <> ''),
  heading_ru text not null check (heading_ru <> ''),
  heading_en text not null check (heading_en <> ''),
  message_kk text not null check (message_kk <> ''),
  message_ru text not null check (message_ru <> ''),
  message_en text not null check (message_en <> ''),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from - 1),
  source text not null check (source <> ''),
  verified boolean not null,
  version integer not null default 1
);
comment on column courts.announcement.valid_from is 'from then on it stands on the site and is told to subscribers';
create index announcement_of_court on courts.announcement (court_code, valid_from);
