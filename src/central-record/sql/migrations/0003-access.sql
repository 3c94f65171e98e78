-- Devices, and who uses them. A tablet may have several people; its own counter of revisions is one.
create table devices (
  device_id uuid primary key,
  registered_by uuid not null references staff,
  registered_at timestamptz not null
);
create table device_staff (
  device_id uuid not null references devices,
  staff_id uuid not null references staff,
  registered_at timestamptz not null,
  last_seen_at timestamptz not null,
  notes bigint not null default 0,
  pictures bigint not null default 0,
  drafts bigint not null default 0,
  oldest_captured_at text,
  primary key (device_id, staff_id)
);

-- Only a hash of the token: a copy of this table signs nobody in.
create table sessions (
  token_hash text primary key,
  staff_id uuid not null references staff,
  device_id uuid not null references devices,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);

-- Who did and who read what, chained by hash in one stream a case (and one for sign-ins). Ids and codes, never content.
create table audit_heads (
  stream text primary key,
  audit_seq bigint not null,
  hash text not null
);
create table audit (
  stream text not null,
  audit_seq bigint not null,
  at timestamptz not null,
  staff_id uuid not null,
  device_id uuid,
  what text not null,
  facts text not null,
  hash text not null,
  primary key (stream, audit_seq)
);

create table pictures (
  case_id uuid not null references cases,
  sha256 text not null,
  bytes bigint not null,
  mime text not null,
  staff_id uuid not null references staff,
  device_id uuid not null,
  started_at timestamptz not null,
  received_at timestamptz,
  primary key (case_id, sha256)
);
-- Which drawing or photograph shows which picture: decides when supervisors may see it.
create table picture_places (
  case_id uuid not null references cases,
  sha256 text not null,
  rev_id uuid not null,
  visit_id uuid not null,
  part text not null check (part in ('strokes', 'picture', 'original')),
  escrowed boolean not null,
  primary key (case_id, sha256, rev_id, part)
);

create trigger append_only before update or delete on audit for each row execute function refuse_change();
create trigger append_only_whole before truncate on audit for each statement execute function refuse_change();
create trigger append_only before update or delete on picture_places for each row execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['devices', 'device_staff', 'sessions', 'audit_heads', 'audit', 'pictures', 'picture_places'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system_all on %I to doorstep_system using (true) with check (true)', name);
    execute format('grant select, insert on %I to doorstep_system', name);
  end loop;
end
$$;
grant update (last_seen_at, notes, pictures, drafts, oldest_captured_at) on device_staff to doorstep_system;
grant update (last_seen_at, ended_at) on sessions to doorstep_system;
grant update (audit_seq, hash) on audit_heads to doorstep_system;
grant update (bytes, mime, staff_id, device_id, started_at, received_at) on pictures to doorstep_system;

-- What is still on a device: counts and times, for the supervisors of the person's team.
create policy my_team on device_staff for select to doorstep_staff using (
  staff_id in (
    select other.staff_id from staff me join staff other on other.team_id = me.team_id
    where me.staff_id = asking_staff() and me.role = 'supervisor' and me.active)
);
create policy mine on picture_places for select to doorstep_staff using (
  case_id in (select cases_i_practise())
  or (case_id in (select cases_i_supervise())
    and (escrowed or (case_id, visit_id) in (select r.case_id, r.visit_id from releases r)))
);
create policy mine on pictures for select to doorstep_staff using (
  case_id in (select cases_i_practise())
  or (case_id in (select cases_i_supervise()) and (case_id, sha256) in (select p.case_id, p.sha256 from picture_places p))
);
grant select on device_staff, pictures, picture_places to doorstep_staff;
