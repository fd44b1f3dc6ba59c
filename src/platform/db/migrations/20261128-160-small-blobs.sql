-- Content that comes with the deed it belongs to and fits into one page: durable by the same commit, without a file of its own.
-- Signatures and answers about certificates do not compress, so nobody tries.
create table platform.small_blob (
  sha256 bytea primary key,
  bytes bytea not null
) with (toast_tuple_target = 8160);
alter table platform.small_blob alter column bytes set storage external;
