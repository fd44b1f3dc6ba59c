-- A demo message is shown once a delivery: a sender that was killed shows it again without doubling it.
create unique index demo_message_is_once on notices.demo_message (delivery_id);
