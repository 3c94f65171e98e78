-- Two roles that own no table. Every transaction of the central record takes one of them.
--   doorstep_staff   reads as one member of staff: sees what the policies below let that person see, writes nothing.
--   doorstep_system  the ledger's own hand: sees rows of all cases, may only add to what is append-only.
do $$
begin
  if not exists (select from pg_roles where rolname = 'doorstep_staff') then create role doorstep_staff nologin nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'doorstep_system') then create role doorstep_system nologin nobypassrls; end if;
  execute format('grant doorstep_staff, doorstep_system to %I', current_user);
end
$$;

create table record_epoch (
  only_row boolean primary key default true check (only_row),
  epoch text not null
);

create table teams (
  team_id uuid primary key,
  name text not null
);

create table staff (
  staff_id uuid primary key,
  name text not null,
  role text not null check (role in ('practitioner', 'supervisor')),
  title text not null,
  team_id uuid not null references teams,
  active boolean not null default true
);

create table cases (
  case_id uuid primary key,
  team_id uuid not null references teams,
  restricted boolean not null default false
);

-- A restricted case is seen only by those named here, whatever else would let them in.
create table restricted_access (
  case_id uuid not null references cases,
  staff_id uuid not null references staff,
  primary key (case_id, staff_id)
);

create table allocations (
  case_id uuid not null references cases,
  staff_id uuid not null references staff,
  allocated_from timestamptz not null,
  allocated_to timestamptz,
  primary key (case_id, staff_id, allocated_from)
);
create index allocations_by_staff on allocations (staff_id, case_id);

-- Who asks, and when: set for the length of one transaction. Unset means nobody, and nobody sees nothing.
create function asking_staff() returns uuid language sql stable
  as $$ select nullif(current_setting('doorstep.staff', true), '')::uuid $$;
create function asked_at() returns timestamptz language sql stable
  as $$ select nullif(current_setting('doorstep.at', true), '')::timestamptz $$;

create function cases_i_practise() returns setof uuid language sql stable as $$
  select a.case_id from allocations a
  join staff s on s.staff_id = a.staff_id and s.active and s.role = 'practitioner'
  where a.staff_id = asking_staff()
    and a.allocated_from <= asked_at() and (a.allocated_to is null or asked_at() < a.allocated_to)
    and (not exists (select from cases c where c.case_id = a.case_id and c.restricted)
      or exists (select from restricted_access r where r.case_id = a.case_id and r.staff_id = asking_staff()))
$$;
create function cases_i_supervise() returns setof uuid language sql stable as $$
  select c.case_id from cases c
  join staff s on s.team_id = c.team_id and s.active and s.role = 'supervisor'
  where s.staff_id = asking_staff()
    and (not c.restricted
      or exists (select from restricted_access r where r.case_id = c.case_id and r.staff_id = asking_staff()))
$$;

alter table cases enable row level security;
alter table cases force row level security;
alter table restricted_access enable row level security;
alter table restricted_access force row level security;
alter table allocations enable row level security;
alter table allocations force row level security;

create policy system_all on cases to doorstep_system using (true) with check (true);
create policy system_all on restricted_access to doorstep_system using (true) with check (true);
create policy system_all on allocations to doorstep_system using (true) with check (true);

-- These three hold no words of a case; they decide who sees it. Each depends on none of the others, so that no policy goes in a ring.
create policy own_rows on allocations for select to doorstep_staff using (staff_id = asking_staff());
create policy own_rows on restricted_access for select to doorstep_staff using (staff_id = asking_staff());
create policy allocated_or_team on cases for select to doorstep_staff using (
  exists (select from allocations a where a.case_id = cases.case_id)
  or exists (select from staff s where s.staff_id = asking_staff() and s.role = 'supervisor' and s.active and s.team_id = cases.team_id)
);

grant select on record_epoch, teams, staff, cases, restricted_access, allocations to doorstep_staff;
grant select, insert on record_epoch, teams, staff, cases, restricted_access, allocations to doorstep_system;
grant update (epoch) on record_epoch to doorstep_system;
grant update (active, team_id, name, title) on staff to doorstep_system;
grant update (team_id, restricted) on cases to doorstep_system;
grant update (allocated_to) on allocations to doorstep_system;
