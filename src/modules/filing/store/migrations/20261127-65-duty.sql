-- Payment of the state duty: invoices at the payment gateway, what was paid on them, receipts brought by hand.
create schema if not exists filing;

create table filing.duty_invoice (
  id uuid primary key,
  draft_id uuid not null,
  person_id uuid not null,
  payer_number text not null check (payer_number ~ '^\d{12}$'),
  court_code text not null check (court_code ~ '^\d{4}$'),
  budget_code text not null,
  sum_tiyn bigint not null check (sum_tiyn > 0),
  payment_code text,
  state text not null default 'asked' check (state in ('asked', 'open', 'paid', 'expired')),
  asked_at timestamptz not null,
  valid_until timestamptz not null,
  looked_at timestamptz,
  looks integer not null default 0,
  failed_looks integer not null default 0,
  check ((state = 'asked') = (payment_code is null))
);
comment on column filing.duty_invoice.payer_number is 'IIN or BIN of the one who pays, as the gateway was told';
comment on column filing.duty_invoice.looked_at is 'when the gateway last answered about it';
create index duty_invoice_by_draft on filing.duty_invoice (draft_id, asked_at);
-- A double click makes one invoice of a sum.
create unique index duty_invoice_waiting on filing.duty_invoice (draft_id, sum_tiyn) where state in ('asked', 'open');

create table filing.duty_payment (
  id uuid primary key,
  invoice_id uuid not null references filing.duty_invoice,
  gateway_payment_id text not null,
  sum_tiyn bigint not null check (sum_tiyn > 0),
  paid_at timestamptz not null,
  seen_at timestamptz not null,
  refunded_tiyn bigint not null default 0 check (refunded_tiyn between 0 and sum_tiyn),
  refund_asked_tiyn bigint check (refund_asked_tiyn between 1 and sum_tiyn),
  refund_asked_at timestamptz,
  unique (invoice_id, gateway_payment_id),
  check ((refund_asked_tiyn is null) = (refund_asked_at is null))
);

create table filing.duty_receipt (
  id uuid primary key,
  draft_id uuid not null,
  person_id uuid not null,
  upload_id uuid not null,
  number text not null check (length(number) between 1 and 60),
  sum_tiyn bigint not null check (sum_tiyn > 0),
  paid_on date not null,
  attached_at timestamptz not null
);
create index duty_receipt_by_draft on filing.duty_receipt (draft_id);
