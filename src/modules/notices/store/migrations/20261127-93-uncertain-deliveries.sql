-- A report whose message nobody knows asks for the uncertain ones to its address: without this every message looked at all.
create index delivery_uncertain on notices.delivery (address) where state = 'uncertain';
