-- The cabinet asks for the rooms of one's own cases.
create index room_of_case on conference.room (case_id, starts_at) where phase <> 'ended';
