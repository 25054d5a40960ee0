-- A secret by which a person's program uses the interface: its hash, what it may do, and until when.
create table token (
  id     varchar(22) primary key,
  hash   varchar(64) not null unique,
  person varchar(22) not null references person (id) on delete cascade,
  label  varchar(100) not null,
  scopes varchar(100) not null,
  ends   bigint not null
);
create index token_person on token (person);
