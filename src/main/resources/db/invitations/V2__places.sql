-- "place" is 63 random bits: H2 keeps a table in the order of such a key, and so the rows of two lists lie mixed.
create table invitations (
  place   bigint primary key,
  name    varchar(43) not null unique,
  study   varchar(64) not null,
  wave    varchar(64) not null,
  stratum varchar(200) not null,
  id      varchar(22) not null,
  printed boolean not null,
  address bytea,
  mark    varchar(43) unique,
  asked   varchar(43)
);
insert into invitations (place, name, study, wave, stratum, id, printed, address, mark, asked)
  select cast(floor(random() * 9000000000000000000) as bigint), name, study, wave, stratum, id, printed, address, mark, asked
    from invitation order by name;
drop table invitation;
alter table invitations rename to invitation;
create index invitation_wave on invitation (study, wave, stratum, name);
