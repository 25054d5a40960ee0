-- One script for H2 and PostgreSQL, in a database or schema of its own (ADR 95). Nobody who answers is in here.

-- Who may sign in. "name" is normalised; "password" is Argon2id in its usual spelling, empty until one is chosen.
create table person (
  id       varchar(22) primary key,
  name     varchar(254) not null unique,
  shown    varchar(100) not null,
  password varchar(200) not null
);

-- What a person may do, in one study or ("") in all.
create table person_role (
  person varchar(22) not null references person (id) on delete cascade,
  role   varchar(20) not null,
  study  varchar(64) not null,
  primary key (person, role, study)
);

-- Who is signed in: the hash of the cookie, seconds since 1970.
create table session (
  hash   varchar(64) primary key,
  person varchar(22) not null references person (id) on delete cascade,
  begun  bigint not null,
  seen   bigint not null
);
create index session_person on session (person);

-- A link by which a password is chosen once: the hash of its secret. Without a person it makes the first administrator.
create table welcome (
  hash   varchar(64) primary key,
  person varchar(22) unique references person (id) on delete cascade,
  ends   bigint not null
);
