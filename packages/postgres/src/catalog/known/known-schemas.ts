/**
 * What a Supabase project has before its first migration, as far as migrations refer to it: schemas, tables with the
 * columns people use, and functions with their types. Bodies do not matter.
 */
export const knownSchemas = `
create schema extensions; create schema auth; create schema storage; create schema realtime; create schema vault;
create schema graphql; create schema graphql_public; create schema supabase_functions; create schema supabase_migrations;
create schema cron; create schema net; create schema pgsodium; create schema pgbouncer;

create type auth.aal_level as enum ('aal1', 'aal2', 'aal3');
create type auth.factor_type as enum ('totp', 'webauthn', 'phone');
create type auth.factor_status as enum ('unverified', 'verified');
create table auth.users (
  instance_id uuid, id uuid primary key, aud varchar(255), role varchar(255), email varchar(255),
  encrypted_password varchar(255), email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255),
  confirmation_sent_at timestamptz, recovery_token varchar(255), recovery_sent_at timestamptz,
  email_change_token_new varchar(255), email_change varchar(255), email_change_sent_at timestamptz,
  last_sign_in_at timestamptz, raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean,
  created_at timestamptz, updated_at timestamptz, phone text unique, phone_confirmed_at timestamptz, phone_change text,
  phone_change_token varchar(255), phone_change_sent_at timestamptz, confirmed_at timestamptz,
  email_change_token_current varchar(255), email_change_confirm_status smallint, banned_until timestamptz,
  reauthentication_token varchar(255), reauthentication_sent_at timestamptz, is_sso_user boolean not null,
  deleted_at timestamptz, is_anonymous boolean not null);
create table auth.identities (
  id uuid primary key, provider_id text not null, user_id uuid not null references auth.users, identity_data jsonb not null,
  provider text not null, last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz, email text,
  unique (provider_id, provider));
create table auth.sessions (
  id uuid primary key, user_id uuid not null references auth.users, created_at timestamptz, updated_at timestamptz,
  factor_id uuid, aal auth.aal_level, not_after timestamptz, refreshed_at timestamp, user_agent text, ip inet, tag text);
create table auth.refresh_tokens (
  instance_id uuid, id bigserial primary key, token varchar(255) unique, user_id varchar(255), revoked boolean,
  created_at timestamptz, updated_at timestamptz, parent varchar(255), session_id uuid references auth.sessions);
create table auth.mfa_factors (
  id uuid primary key, user_id uuid not null references auth.users, friendly_name text, factor_type auth.factor_type not null,
  status auth.factor_status not null, created_at timestamptz not null, updated_at timestamptz not null, secret text, phone text);
create table auth.mfa_challenges (id uuid primary key, factor_id uuid not null references auth.mfa_factors,
  created_at timestamptz not null, verified_at timestamptz, ip_address inet not null, otp_code text);
create table auth.audit_log_entries (instance_id uuid, id uuid primary key, payload json, created_at timestamptz, ip_address varchar(64) not null);
create table auth.one_time_tokens (id uuid primary key, user_id uuid not null references auth.users, token_hash text not null,
  relates_to text not null, created_at timestamp not null, updated_at timestamp not null);
create table auth.schema_migrations (version varchar(255) primary key);
create function auth.uid() returns uuid language sql as '';
create function auth.role() returns text language sql as '';
create function auth.email() returns text language sql as '';
create function auth.jwt() returns jsonb language sql as '';

create type storage.buckettype as enum ('STANDARD', 'ANALYTICS', 'VECTOR');
create table storage.buckets (
  id text primary key, name text not null unique, owner uuid, created_at timestamptz, updated_at timestamptz, public boolean,
  avif_autodetection boolean, file_size_limit bigint, allowed_mime_types text[], owner_id text, type storage.buckettype not null);
create table storage.objects (
  id uuid primary key, bucket_id text references storage.buckets, name text, owner uuid, created_at timestamptz,
  updated_at timestamptz, last_accessed_at timestamptz, metadata jsonb, path_tokens text[], version text, owner_id text,
  user_metadata jsonb, level integer, unique (bucket_id, name));
create table storage.migrations (id integer primary key, name varchar(100) not null unique, hash varchar(40) not null, executed_at timestamp);
create table storage.prefixes (bucket_id text not null references storage.buckets, name text not null, level integer not null,
  created_at timestamptz, updated_at timestamptz, primary key (bucket_id, level, name));
create function storage.foldername(name text) returns text[] language sql as '';
create function storage.filename(name text) returns text language sql as '';
create function storage.extension(name text) returns text language sql as '';

create table realtime.messages (
  topic text not null, extension text not null, payload jsonb, event text, private boolean, updated_at timestamp not null,
  inserted_at timestamp not null, id uuid not null, primary key (id, inserted_at)) partition by range (inserted_at);
create table realtime.subscription (id bigserial primary key, subscription_id uuid not null, entity regclass not null,
  claims jsonb not null, created_at timestamp not null);
create function realtime.topic() returns text language sql as '';
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void language sql as '';
create function realtime.broadcast_changes(topic_name text, event_name text, operation text, table_name text,
  table_schema text, new record, old record, level text default 'ROW') returns void language sql as '';

create table supabase_functions.hooks (id bigserial primary key, hook_table_id integer not null, hook_name text not null,
  created_at timestamptz not null, request_id bigint);
create function supabase_functions.http_request() returns trigger language sql as '';
create table supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
create table supabase_migrations.seed_files (path text primary key, hash text not null);

create table vault.secrets (id uuid primary key, name text, description text not null, secret text not null, key_id uuid,
  nonce bytea, created_at timestamptz not null, updated_at timestamptz not null);
create view vault.decrypted_secrets as select id, name, description, secret, secret as decrypted_secret, key_id, nonce, created_at, updated_at from vault.secrets;
create table cron.job (jobid bigserial primary key, schedule text not null, command text not null, nodename text not null,
  nodeport integer not null, database text not null, username text not null, active boolean not null, jobname text);
create table cron.job_run_details (jobid bigint, runid bigserial primary key, job_pid integer, database text, username text,
  command text, status text, return_message text, start_time timestamptz, end_time timestamptz);
`;
