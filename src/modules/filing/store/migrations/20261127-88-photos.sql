-- Uploads that are found again by what their browser says of the whole file, and photographed pages on their way to a PDF.
alter table filing.upload add column sha256 text check (sha256 ~ '^[0-9a-f]{64}$');
comment on column filing.upload.sha256 is 'told by the browser: the same file chosen again goes on, another is refused at the end';
create index upload_by_draft on filing.upload (draft_id);

create table filing.photo_page (
  id uuid primary key,
  draft_id uuid not null references filing.draft on delete cascade,
  position integer not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  bytes bytea not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- A small picture for the list of pages; absent: the page itself is shown.
  thumb bytea,
  turned smallint not null default 0 check (turned in (0, 90, 180, 270)),
  added_at timestamptz not null
);
comment on table filing.photo_page is 'shown to nobody but their owner; gone when the PDF is made, or after a week';
create index photo_page_by_draft on filing.photo_page (draft_id, position);
create index photo_page_by_age on filing.photo_page (added_at);
