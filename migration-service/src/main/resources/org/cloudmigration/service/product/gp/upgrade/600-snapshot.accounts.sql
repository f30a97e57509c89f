-- Snapshot: accounts
-- switch: Migrate Hist. GL Trx.
-- source: GP GL00105
-- kind: afterwards

-- What an earlier snapshot held.
delete from {Hist. G/L Account};

-- Account strings as people know them.
insert into {Hist. G/L Account} ([No.], [Name], [first by])
select i.[ACTNUMST], rtrim(a.[ACTDESCR]), i.[ACTINDX]
  from {GP GL00105} i join {GP GL00100} a on a.[ACTINDX] = i.[ACTINDX];

-- This part is done once.
delete from {Hist. Migration Step Status} where [Step] = {Hist. Migration Step Type::GP GL Accounts};

-- On this day.
insert into {Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {Hist. Migration Step Type::GP GL Accounts}, :today, :today, 1;
