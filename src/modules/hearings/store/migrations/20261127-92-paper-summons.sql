-- Paper for whom no proved contact reaches, and for each service the document that proves it.
alter table hearings.summons add column letter_id uuid;
comment on column hearings.summons.letter_id is 'paper summons in the register of posting of the case (CPC RK art. 128(1))';
alter table hearings.summons_service add column proof_document_id uuid;
comment on column hearings.summons_service.proof_document_id is
  'the paper in the case file: scanned by the registry, or printed from the ledger of notices (CPC RK art. 128(2))';
