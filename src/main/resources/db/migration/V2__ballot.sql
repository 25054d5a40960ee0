-- The ballot box (A4), who may take part, and the keys that credentials are checked with.
-- "place" is 63 random bits: H2 keeps a table in the order of such a key, so that no order of rows says who came first.

-- Handed in, not yet among the responses.
create table ballot (
  place         bigint primary key,
  id            uuid not null unique,
  study         varchar(64) not null,
  wave          varchar(64) not null,
  questionnaire varchar(64) not null,
  answers       varchar(1000000) not null
);
create index ballot_wave on ballot (study, wave);

-- A response's key follows from its receipt's code, which only its respondent has: no table leads from one to the other.
drop table receipt;
create table responses (
  place         bigint primary key,
  id            uuid not null unique,
  study         varchar(64) not null,
  wave          varchar(64) not null,
  questionnaire varchar(64) not null,
  answers       varchar(1000000) not null
);
insert into responses (place, id, study, wave, questionnaire, answers)
  select cast(floor(random() * 9000000000000000000) as bigint), id, study, wave, questionnaire, answers from response order by id;
drop table response;
alter table responses rename to response;
create index response_wave on response (study, wave, place);

-- Of an invited wave the id is the credential's nullifier.
create table submissions (
  place bigint primary key,
  id    varchar(64) not null unique,
  study varchar(64) not null,
  wave  varchar(64) not null
);
insert into submissions (place, id, study, wave)
  select cast(floor(random() * 9000000000000000000) as bigint), id, study, wave from submission order by id;
drop table submission;
alter table submissions rename to submission;

alter table wave add column participation varchar(1000) default '{}' not null;

-- The hash of what was declared to be published of it (D5); empty where none was asked for.
alter table wave add column cube varchar(64) default '' not null;

-- Public keys, one for a wave's stratum, and how many credentials were signed with it.
create table verifying_key (
  id       varchar(22) primary key,
  study    varchar(64) not null,
  wave     varchar(64) not null,
  stratum  varchar(200) not null,
  modulus  varchar(2000) not null,
  exponent varchar(100) not null,
  issued   integer,
  unique (study, wave, stratum)
);
