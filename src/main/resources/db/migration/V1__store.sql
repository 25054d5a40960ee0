-- One script for H2 and PostgreSQL. No sequence, no time finer than the day, no address, no browser (A2).
-- No foreign key joins two studies, so that any of them can be moved out by itself.

-- A questionnaire's files as they were when somebody answered them; never changed.
create table questionnaire_version (
  sha256  varchar(64) primary key,
  files   varchar(1000000) not null,
  modules varchar(1000) not null
);

create table wave (
  study         varchar(64) not null,
  wave          varchar(64) not null,
  about         varchar(20000) not null,
  questionnaire varchar(64) not null,
  policy        varchar(16) not null,
  languages     varchar(1000) not null,
  opens         date,
  closes        date,
  reached       varchar(16) not null,
  primary key (study, wave)
);

-- Answers so far, sealed with a key that only the respondent's browser has.
create table draft (
  id      varchar(43) primary key,
  study   varchar(64) not null,
  wave    varchar(64) not null,
  expires date not null,
  sealed  bytea not null
);
create index draft_expires on draft (expires);

-- What was handed in; append-only, by 128 random bits.
create table response (
  id            uuid primary key,
  study         varchar(64) not null,
  wave          varchar(64) not null,
  questionnaire varchar(64) not null,
  answered_on   date not null,
  answers       varchar(1000000) not null
);
create index response_wave on response (study, wave, id);

-- That a key was used; whatever comes with it again is the same submission (A6).
create table submission (
  id    varchar(43) primary key,
  study varchar(64) not null,
  wave  varchar(64) not null
);

-- Which response a receipt withdraws; emptied when its wave is released.
create table receipt (
  id       varchar(43) primary key,
  study    varchar(64) not null,
  wave     varchar(64) not null,
  response uuid not null unique
);
create index receipt_wave on receipt (study, wave);

-- A released wave's report, made once.
create table release_file (
  study   varchar(64) not null,
  wave    varchar(64) not null,
  name    varchar(200) not null,
  sha256  varchar(64) not null,
  content ${bytes} not null,
  primary key (study, wave, name)
);
