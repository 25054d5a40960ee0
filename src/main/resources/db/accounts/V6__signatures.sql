-- Studies that need a co-signer; once one does, it always does.
create table co_signed (
  study varchar(64) primary key
);

-- What a co-signer said of exactly one state of a wave: before it opens, or before its report is published.
create table signature (
  study    varchar(64) not null,
  wave     varchar(64) not null,
  step     varchar(10) not null,
  person   varchar(22) not null references person (id) on delete cascade,
  sha256   varchar(64) not null,
  approved boolean not null,
  at       bigint not null,
  primary key (study, wave, step, person)
);
