-- Snapshot: purchasing
-- switch: Migrate Hist. Purch. Trx.
-- source: SL POTran
-- kind: afterwards

-- What an earlier snapshot held of this.
delete from {SL Hist. POTran};

-- What was received.
insert into {SL Hist. POTran} ([*])
select t.[*]
  from {SL POTran} t
 where t.[CpnyID] = :company_id and @is_history(t.[TranDate]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. POReceipt};

-- Receipts.
insert into {SL Hist. POReceipt} ([*])
select r.[*]
  from {SL POReceipt} r
 where r.[CpnyID] = :company_id and @is_history(r.[RcptDate]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. PurOrdDet};

-- Lines of purchase orders.
insert into {SL Hist. PurOrdDet} ([*])
select l.[*]
  from {SL PurOrdDet Buffer} l
 where l.[CpnyID] = :company_id and @is_history(l.[Crtd_DateTime]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. PurchOrd};

-- Purchase orders.
insert into {SL Hist. PurchOrd} ([*])
select o.[*]
  from {SL PurchOrd Buffer} o
 where o.[CpnyID] = :company_id and @is_history(o.[PODate]) = 1;

-- This part is done once.
delete from {SL Hist. Migration Step Status} where [Step] = {SL Hist. Step Type::SL Purchase Receivables Trx.};

-- On this day.
insert into {SL Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {SL Hist. Step Type::SL Purchase Receivables Trx.}, :today, :today, 1;
