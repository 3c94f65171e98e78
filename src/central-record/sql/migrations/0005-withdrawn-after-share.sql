-- The withdrawal of a visit that the team has seen is for the team too; of one never shared it stays with its practitioners, and so
-- does one that came before the first share. Drawings and photographs are released whenever they came.
drop policy mine on ledger;
create policy mine on ledger for select to doorstep_staff using (
  case_id in (select cases_i_practise())
  or (case_id in (select cases_i_supervise()) and (
    audience = 'team'
    or (audience = 'with-visit' and exists (
      select from releases r where r.case_id = ledger.case_id and r.visit_id = ledger.visit_id and (ledger.kind <> 'visit' or ledger.case_seq > r.released_seq)))))
);
