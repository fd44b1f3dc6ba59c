-- What of a remote party is not recorded: judge and secretary are told in words, on the panel and beside the record.
alter table recording.remote_party add trouble_of text check (trouble_of in ('sound', 'picture'));
comment on column recording.remote_party.trouble_of is 'what the trouble is with; both: sound, without which a hearing cannot go on';
