-- The words that documents have, to propose the one that was meant. A word may outlive its last document until it is swept:
-- nobody is shown one that finds nothing.
create table search.word (
  spelled text primary key check (length(spelled) between 4 and 40),
  folded text not null,
  near text[] not null
);
comment on table search.word is 'spellings of documents; derived, swept of those that no document has any more';
comment on column search.word.near is 'the folded word and what is left of it without one of its letters: two words with a common one differ by one mistake';

create index word_by_nearness on search.word using gin (near);
