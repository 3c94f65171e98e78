-- What became of an item in escrow, once something did: its writer got the case back, and it went into the ledger.
create table escrow_settled (
  rev_id uuid primary key references escrow,
  case_id uuid not null references cases,
  settled_at timestamptz not null,
  case_seq bigint not null
);
create trigger append_only before update or delete on escrow_settled for each row execute function refuse_change();
create trigger append_only_whole before truncate on escrow_settled for each statement execute function refuse_change();
alter table escrow_settled enable row level security;
alter table escrow_settled force row level security;
create policy system_all on escrow_settled to doorstep_system using (true) with check (true);
create policy mine on escrow_settled for select to doorstep_staff
  using (case_id in (select cases_i_practise()) or case_id in (select cases_i_supervise()));
grant select, insert on escrow_settled to doorstep_system;
grant select on escrow_settled to doorstep_staff;
