-- One script for H2 and PostgreSQL, in a database or schema of its own (A3). No sequence, no time finer than the day.

-- A wave that people are invited to.
create table invited_wave (
  study   varchar(64) not null,
  wave    varchar(64) not null,
  forget  date,
  primary key (study, wave)
);

-- The key that signs for a stratum, sealed under the secret in the data folder; gone when the wave is closed.
create table stratum_key (
  study   varchar(64) not null,
  wave    varchar(64) not null,
  stratum varchar(200) not null,
  sealed  bytea not null,
  primary key (study, wave, stratum)
);

-- Who is invited, by a keyed hash of the code. The code follows from the id and the secret; the address is sealed,
-- "mark" its keyed hash, so that nobody is invited twice; both go together.
-- "asked" is a keyed hash of the blinded message that was signed: the invitation has served.
create table invitation (
  name    varchar(43) primary key,
  study   varchar(64) not null,
  wave    varchar(64) not null,
  stratum varchar(200) not null,
  id      varchar(22) not null,
  printed boolean not null,
  address bytea,
  mark    varchar(43) unique,
  asked   varchar(43)
);
create index invitation_wave on invitation (study, wave, stratum, name);

-- Where a code that is unknown or has served leaves the same work behind as one that serves.
create table decoy (
  number integer primary key,
  asked  varchar(43)
);
insert into decoy (number) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
