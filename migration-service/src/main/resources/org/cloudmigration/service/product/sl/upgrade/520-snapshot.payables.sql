-- Snapshot: payables
-- switch: Migrate Hist. AP Trx.
-- source: SL APTran Buffer
-- kind: afterwards

-- What an earlier snapshot held of this.
delete from {SL Hist. APDoc Archive};

-- Documents.
insert into {SL Hist. APDoc Archive} ([*])
select d.[*]
  from {SL APDoc Buffer} d
 where d.[CpnyID] = :company_id and @is_history_period(d.[PerPost]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. APTran Archive};

-- Their transactions.
insert into {SL Hist. APTran Archive} ([*])
select t.[*]
  from {SL APTran Buffer} t
 where t.[CpnyID] = :company_id and @is_history_period(t.[PerPost]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. APAdjust};

-- Which documents were applied to which; they tell no company.
insert into {SL Hist. APAdjust} ([*])
select a.[*]
  from {SL APAdjust} a
 where @is_history_period(a.[AdjgPerPost]) = 1;

-- This part is done once.
delete from {SL Hist. Migration Step Status} where [Step] = {SL Hist. Step Type::SL Payables Trx.};

-- On this day.
insert into {SL Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {SL Hist. Step Type::SL Payables Trx.}, :today, :today, 1;
