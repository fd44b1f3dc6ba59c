-- Counted by the platform: platform.attempt_pace.
drop table filing.attempt_pace;
