-- The ledger of each case: append-only, gap-free, chained by hash. `revision` is the JSON as it came.
create table case_heads (
  case_id uuid primary key references cases,
  case_seq bigint not null,
  ledger_hash text not null
);

create table ledger (
  case_id uuid not null references cases,
  case_seq bigint not null,
  rev_id uuid not null unique,
  record_id uuid not null,
  kind text not null,
  act text not null,
  audience text not null check (audience in ('practitioners', 'team', 'with-visit')),
  -- The visit that a drawing or photograph belongs to; null for other kinds.
  visit_id uuid,
  parents uuid[] not null,
  author_id uuid not null,
  device_id uuid not null,
  device_seq bigint not null,
  content_hash text not null,
  ledger_hash text not null,
  verdict text not null check (verdict in ('accepted', 'merged', 'conflict')),
  received_at timestamptz not null,
  revision text not null,
  primary key (case_id, case_seq)
);
create index ledger_by_record on ledger (record_id, case_seq);
create index ledger_by_author on ledger (case_id, author_id);
create index ledger_by_visit on ledger (case_id, visit_id) where visit_id is not null;

-- The first share or signature of a visit: from here on supervisors see its drawings and photographs. A supervisor's
-- cursor meets such a row at greatest(case_seq, released_seq), so a row released late is never behind the cursor.
create table releases (
  case_id uuid not null references cases,
  visit_id uuid not null,
  released_seq bigint not null,
  primary key (case_id, visit_id)
);

-- Came before its parent. Moved to the ledger, in the same transaction, when the last missing parent arrives.
create table held (
  rev_id uuid primary key,
  case_id uuid not null references cases,
  record_id uuid not null,
  missing uuid[] not null,
  device_id uuid not null,
  device_seq bigint not null,
  content_hash text not null,
  received_at timestamptz not null,
  revision text not null
);
create index held_by_record on held (record_id);

-- Written by somebody who no longer has the case: kept for its present practitioners and the team's supervisors.
create table escrow (
  rev_id uuid primary key,
  case_id uuid not null references cases,
  record_id uuid not null,
  from_staff_id uuid not null references staff,
  device_id uuid not null,
  device_seq bigint not null,
  content_hash text not null,
  received_at timestamptz not null,
  revision text not null
);
create index escrow_by_case on escrow (case_id);

-- What a person must look at. The bytes as they came, whole; nothing here is evidence of a case until somebody decides.
create table quarantine (
  quarantine_id uuid primary key,
  device_id uuid not null,
  staff_id uuid not null,
  reason text not null,
  bytes_hash text not null,
  bytes text not null,
  rev_id uuid,
  device_seq bigint,
  content_hash text,
  received_at timestamptz not null,
  unique (device_id, bytes_hash)
);

-- Each device's own chain, whatever became of its revisions: a missing one is provable.
create table device_chain (
  device_id uuid not null,
  device_seq bigint not null,
  rev_id uuid not null unique,
  content_hash text not null,
  prev_device_hash text not null,
  primary key (device_id, device_seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

do $$
declare name text;
begin
  foreach name in array array['ledger', 'releases', 'escrow', 'quarantine', 'device_chain'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
  foreach name in array array['case_heads', 'ledger', 'releases', 'held', 'escrow', 'quarantine', 'device_chain'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system_all on %I to doorstep_system using (true) with check (true)', name);
    execute format('grant select, insert on %I to doorstep_system', name);
  end loop;
end
$$;
grant update (case_seq, ledger_hash) on case_heads to doorstep_system;
grant delete on held to doorstep_system;

create policy mine on case_heads for select to doorstep_staff
  using (case_id in (select cases_i_practise()) or case_id in (select cases_i_supervise()));
create policy mine on releases for select to doorstep_staff
  using (case_id in (select cases_i_practise()) or case_id in (select cases_i_supervise()));
create policy mine on ledger for select to doorstep_staff using (
  case_id in (select cases_i_practise())
  or (case_id in (select cases_i_supervise()) and (
    audience = 'team'
    or (audience = 'with-visit' and (case_id, visit_id) in (select r.case_id, r.visit_id from releases r))))
);
create policy mine on escrow for select to doorstep_staff
  using (case_id in (select cases_i_practise()) or case_id in (select cases_i_supervise()));
grant select on case_heads, ledger, releases, escrow to doorstep_staff;
