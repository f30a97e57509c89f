-- Snapshot: the end
-- switch: Migrate Hist. GL Trx. or Migrate Hist. AR Trx. or Migrate Hist. AP Trx. or Migrate Hist. Inv. Trx. or Migrate Hist. Purch. Trx.
-- kind: afterwards

-- Where it stood before.
delete from {Hist. Migration Current Status};

-- Nothing is left to do.
insert into {Hist. Migration Current Status} ([Primary Key], [Current Step])
select '', {Hist. Migration Step Type::Finished};
