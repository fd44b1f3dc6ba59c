alter table notices.delivery add column reports smallint not null default 0;
comment on column notices.delivery.reports is 'delivery reports that the provider will send: a part each, or one for a text that the provider cuts itself';
