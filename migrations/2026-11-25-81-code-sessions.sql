-- A session begun by an invitation code: it sets a new password without the old one.
-- as guiheng_login

alter table auth.session add column "byInvitation" boolean not null default false;
