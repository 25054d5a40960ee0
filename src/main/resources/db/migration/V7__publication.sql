-- From which day to which a wave's report was public. One that was taken down leaves its numbers in release_file, under
-- names that nobody is sent, since what was public is known.
create table publication (
  study     varchar(64) not null,
  wave      varchar(64) not null,
  published date,
  withdrawn date,
  reason    varchar(200) not null,
  primary key (study, wave)
);
