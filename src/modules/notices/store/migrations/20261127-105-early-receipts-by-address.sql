-- Asked with every sending that is recorded: has a report about this address come before it?
create index early_receipt_by_address on notices.early_receipt (address);
