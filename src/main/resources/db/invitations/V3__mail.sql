-- What is to be sent by mail, or was. "place" is random, so that mail leaves in no order of the list. A row goes with the
-- address; rows of reminders go with the next reminders, since they name who had not taken part.
create table mail (
  place  bigint primary key,
  name   varchar(43) not null,
  kind   varchar(10) not null,
  study  varchar(64) not null,
  wave   varchar(64) not null,
  state  varchar(7) not null,
  tries  integer not null,
  unique (name, kind)
);
create index mail_next on mail (study, wave, state, place);
