-- Snapshot: inventory
-- switch: Migrate Hist. Inv. Trx.
-- source: SL INTran Buffer
-- kind: afterwards

-- What an earlier snapshot held of this.
delete from {SL Hist. INTran Archive};

-- Transactions.
insert into {SL Hist. INTran Archive} ([*])
select t.[*]
  from {SL INTran Buffer} t
 where t.[CpnyID] = :company_id and @is_history(t.[TranDate]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. LotSerT Archive};

-- Their lots and serial numbers.
insert into {SL Hist. LotSerT Archive} ([*])
select s.[*]
  from {SL LotSerT Buffer} s
 where s.[CpnyID] = :company_id and @is_history(s.[TranDate]) = 1;

-- This part is done once.
delete from {SL Hist. Migration Step Status} where [Step] = {SL Hist. Step Type::SL Inventory Trx.};

-- On this day.
insert into {SL Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {SL Hist. Step Type::SL Inventory Trx.}, :today, :today, 1;
