-- Accounts, their passwords and sessions: the tables of the sign-in library, made by its generator and owned here.
-- as guiheng_login

-- An account: what a person signs in with. Its address is the account name before the @.
create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);

create table auth.session (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "lastSeenAt" timestamptz not null
);
create index "session_userId_idx" on auth.session ("userId");

-- How an account proves itself: by its password's hash, later by a provider. The library calls it an account.
create table auth.credential (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index "credential_userId_idx" on auth.credential ("userId");

create table auth.verification (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index "verification_identifier_idx" on auth.verification ("identifier");

-- Wrong passwords of one account name, whether it exists or not: a lock that only real accounts had would name them.
create table auth.sign_in_failure (
  account_hash text primary key, -- SHA-256 of the name as typed, hexadecimal: some type their password there
  failures integer not null,
  counted_until timestamptz not null
);
create index sign_in_failure_end on auth.sign_in_failure (counted_until);

-- What session cookies are signed with: one row, made with the installation.
create table auth.signing_key (
  single boolean primary key default true check (single),
  secret text not null check (length(secret) >= 64)
);
insert into auth.signing_key (secret)
  values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
