-- What people who run studies did, never who answered. Rows are only added; each has the hash of the one before in its own.
create table log_entry (
  number bigint primary key,
  at     bigint not null,
  who    varchar(254) not null,
  act    varchar(40) not null,
  about  varchar(400) not null,
  hash   varchar(64) not null
);

-- The last of them. Whoever adds one holds this row meanwhile.
create table log_head (
  one    integer primary key,
  number bigint not null,
  hash   varchar(64) not null
);
insert into log_head (one, number, hash) values (1, 0, '');
