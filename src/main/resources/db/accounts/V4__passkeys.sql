-- A passkey of a person: what the authenticator said of it (WebAuthn's attested credential data with the public key), as
-- base64url, and how often it says that it was used. Nothing in here signs anybody in.
create table passkey (
  id         varchar(22) primary key,
  credential varchar(1400) not null unique,
  person     varchar(22) not null references person (id) on delete cascade,
  label      varchar(100) not null,
  attested   varchar(4000) not null,
  synced     boolean not null,
  counter    bigint not null,
  made       bigint not null
);
create index passkey_person on passkey (person);
