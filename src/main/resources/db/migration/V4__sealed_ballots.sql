-- Sealed ballots (A4): what is handed in is encrypted to its wave's public key until the wave is closed.

-- The public half of a wave's key, how many bytes each of its ballots has before it is sealed, and the first day on which the wave was
-- seen to be past its last one; by study/wave. The private half is in a file of the data folder, never here.
create table ballot_key (
  wave    varchar(130) primary key,
  sealing varchar(43) not null,
  size    integer not null,
  due     date
);

-- Answers of waves that are not closed, as earlier versions kept them; sealed at the first start, empty from then on.
create table unsealed (
  id            uuid primary key,
  study         varchar(64) not null,
  wave          varchar(64) not null,
  questionnaire varchar(64) not null,
  answers       varchar(1000000) not null
);

-- A response has a fresh random key, which no receipt leads to (A2).
create table responses (
  id            uuid primary key,
  study         varchar(64) not null,
  wave          varchar(64) not null,
  questionnaire varchar(64) not null,
  answers       varchar(1000000) not null
);
insert into unsealed (id, study, wave, questionnaire, answers)
  select id, study, wave, questionnaire, answers from (select * from ballot union all select * from response) r
    where exists (select 1 from wave w where w.study = r.study and w.wave = r.wave and w.reached in ('DRAFT', 'OPEN')) order by place;
insert into responses (id, study, wave, questionnaire, answers)
  select gen_random_uuid(), study, wave, questionnaire, answers from (select * from ballot union all select * from response) r
    where not exists (select 1 from wave w where w.study = r.study and w.wave = r.wave and w.reached in ('DRAFT', 'OPEN')) order by place;
drop table ballot;
drop table response;
alter table responses rename to response;
create index response_wave on response (study, wave, id);

-- The id is a hash of the receipt's code. Order and time may be read: without the key they say nothing.
create table ballot (
  id         uuid primary key,
  study      varchar(64) not null,
  wave       varchar(64) not null,
  submission varchar(64),
  sealed     bytea not null
);
create index ballot_wave on ballot (study, wave, id);

-- Of an invited wave the id is the credential's nullifier.
create table submissions (
  id        varchar(64) primary key,
  study     varchar(64) not null,
  wave      varchar(64) not null,
  withdrawn boolean not null
);
insert into submissions (id, study, wave, withdrawn) select id, study, wave, false from submission order by id;
drop table submission;
alter table submissions rename to submission;
create index submission_wave on submission (study, wave, id);
