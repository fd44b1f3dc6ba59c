-- The automatic transcript that goes with a short protocol (APPC RK art. 147(1)), as it was when the protocol was put before the judge.
alter table minutes.protocol add transcript_sha256 text check (transcript_sha256 ~ '^[0-9a-f]{64}$');
alter table minutes.protocol add transcript_size_bytes integer;
alter table minutes.protocol add check ((transcript_sha256 is null) = (transcript_size_bytes is null));
comment on column minutes.protocol.transcript_sha256 is 'of the paper that the protocol names and that is filed with it; null: there is none';
