-- Snapshot: the end
-- switch: Migrate Hist. GL Trx. or Migrate Hist. AR Trx. or Migrate Hist. AP Trx. or Migrate Hist. Inv. Trx. or Migrate Hist. Purch. Trx.
-- kind: afterwards

-- Where it stood before.
delete from {SL Hist. Migration Cur. Status};

-- Nothing is left to do.
insert into {SL Hist. Migration Cur. Status} ([Primary Key], [Current Step])
select '', {SL Hist. Step Type::Finished};

-- include: parts/configuration

-- The history is there.
update {SL Migration Config} set [Historical Job Ran] = 1;
