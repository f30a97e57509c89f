-- Snapshot: general ledger
-- switch: Migrate Hist. GL Trx.
-- source: SL GLTran Buffer
-- kind: afterwards

-- What an earlier snapshot held of this.
delete from {SL Hist. GLSetup};

-- Its setup.
insert into {SL Hist. GLSetup} ([*])
select g.[*]
  from {SL GLSetup} g
 where g.[SetupId] = @first_setup() and g.[CpnyId] = :company_id;

-- What an earlier snapshot held of this.
delete from {SL Hist. GLTran Archive};

-- Posted transactions.
insert into {SL Hist. GLTran Archive} ([*])
select t.[*]
  from {SL GLTran Buffer} t
 where t.[CpnyID] = :company_id and t.[Posted] = 'P' and @is_history_period(t.[PerPost]) = 1;

-- What an earlier snapshot held of this.
delete from {SL Hist. Batch};

-- Batches of all modules.
insert into {SL Hist. Batch} ([*])
select b.[*]
  from {SL Batch} b
 where b.[CpnyID] = :company_id and @is_history(b.[Crtd_DateTime]) = 1;

-- This part is done once.
delete from {SL Hist. Migration Step Status} where [Step] = {SL Hist. Step Type::SL GL Journal Trx.};

-- On this day.
insert into {SL Hist. Migration Step Status} ([Step], [Start Date], [End Date], [Completed])
select {SL Hist. Step Type::SL GL Journal Trx.}, :today, :today, 1;
