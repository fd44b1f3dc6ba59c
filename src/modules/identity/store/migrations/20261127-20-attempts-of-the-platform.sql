-- Counted by the platform: platform.attempt_pace.
drop table identity.attempt_pace;
