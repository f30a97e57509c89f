-- Snapshot: receivables and sales
-- switch: Migrate Hist. AR Trx.
-- source: SL ARTran Buffer
-- kind: afterwards

-- What an earlier snapshot held of this.
delete from {SL Hist. ARDoc Archive};

-- Documents.
insert into {SL Hist. ARDoc Archive} ([*])
select d.[*]
  from {SL ARDoc Buffer} d
 where d.[CpnyID] = :company_id and @is_history_period(d.[PerPost]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. ARTran Archive};

-- Their transactions.
insert into {SL Hist. ARTran Archive} ([*])
select t.[*]
  from {SL ARTran Buffer} t
 where t.[CpnyID] = :company_id and @is_history(t.[TranDate]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. ARAdjust};

-- Which documents were applied to which; they tell no company.
insert into {SL Hist. ARAdjust} ([*])
select a.[*]
  from {SL ARAdjust} a
 where @is_history_period(a.[AdjgPerPost]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. SOHeader};

-- Sales orders.
insert into {SL Hist. SOHeader} ([*])
select h.[*]
  from {SL SOHeader Buffer} h
 where h.[CpnyID] = :company_id and @is_history(h.[OrdDate]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. SOLine};

-- Their lines.
insert into {SL Hist. SOLine} ([*])
select l.[*]
  from {SL SOLine Buffer} l
 where l.[CpnyID] = :company_id
   and exists (select 1 from {SL SOHeader Buffer} h where h.[CpnyID] = l.[CpnyID] and h.[OrdNbr] = l.[OrdNbr]
                and @is_history(h.[OrdDate]) = 1);

-- What an earlier snapshot held of this.
delete from {SL Hist. SOShipHeader};

-- Shipments.
insert into {SL Hist. SOShipHeader} ([*])
select h.[*]
  from {SL SOShipHeader} h
 where h.[CpnyID] = :company_id and @is_history(h.[Crtd_DateTime]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. SOShipLine};

-- What was shipped.
insert into {SL Hist. SOShipLine} ([*])
select l.[*]
  from {SL SOShipLine} l
 where l.[CpnyID] = :company_id and @is_history(l.[Crtd_DateTime]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. SOType};

-- Types of orders in use.
insert into {SL Hist. SOType} ([*])
select o.[*]
  from {SL SOType Buffer} o
 where o.[CpnyID] = :company_id and o.[Active] <> 0;

-- This part is done once.
delete from {SL Hist. Migration Step Status} where [Step] = {SL Hist. Step Type::SL Receivables Trx.};

-- On this day.
insert into {SL Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {SL Hist. Step Type::SL Receivables Trx.}, :today, :today, 1;
