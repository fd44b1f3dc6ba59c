-- What the court does with a room: why it pauses, when a beginning is heard, which papers were seen, what everybody is shown.
alter table conference.room
  add column pause_reason text check (length(pause_reason) between 1 and 300),
  add column live_at timestamptz,
  add constraint reason_in_a_pause check (pause_reason is null or phase = 'paused');
comment on column conference.room.live_at is 'a begun session counts down until then: nobody is heard before';

alter table conference.seat
  add column document_seen text check (document_seen in
    ('identity_card', 'passport', 'digital_document', 'residence_permit', 'foreign_passport', 'service_card', 'other')),
  add column authority_seen text check (authority_seen in
    ('own', 'power_of_attorney', 'advocate_notice', 'by_law', 'office'));
comment on column conference.seat.document_seen is 'kind of the paper that the presiding judge saw; its number is kept nowhere';

alter table conference.site
  add column court_code text check (court_code ~ '^\d{4}$'),
  add column browser_mac text unique,
  add column seen_at timestamptz;
comment on column conference.site.court_code is 'court whose administrator registered it; a hearing of any court may use it';

-- What the officer on duty has checked before the judge does.
create table conference.site_check (
  id uuid primary key,
  site_id uuid not null references conference.site,
  seat_id uuid not null references conference.seat on delete cascade,
  document text not null check (document in
    ('identity_card', 'passport', 'digital_document', 'residence_permit', 'foreign_passport', 'service_card', 'other')),
  officer text not null check (length(officer) between 1 and 120),
  at timestamptz not null
);
create index site_check_of_seat on conference.site_check (seat_id, at);

-- "Everyone sees this page": one at a time, and what was shown when stays.
create table conference.shown_page (
  id uuid primary key,
  room_id uuid not null references conference.room on delete cascade,
  document_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  page integer not null check (page between 1 and 100000),
  shown_by uuid,
  shown_at timestamptz not null,
  ended_at timestamptz check (ended_at >= shown_at)
);
create unique index one_page_a_room on conference.shown_page (room_id) where ended_at is null;
create index shown_page_of_room on conference.shown_page (room_id, shown_at);
