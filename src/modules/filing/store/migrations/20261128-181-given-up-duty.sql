alter table filing.duty_invoice add column given_up_at timestamptz;
comment on column filing.duty_invoice.given_up_at is 'its draft was thrown away: whatever is paid by its code goes back by itself';
