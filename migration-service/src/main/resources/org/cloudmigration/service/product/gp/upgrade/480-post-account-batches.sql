-- Post the journals of accounts
-- needs: account-transactions, account-balances
-- switch: not Skip Posting Account Batches
-- tenant: own

-- Batches of period totals and beginning balances.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Gen. Journal Batch} b
 where b.[Name] like 'GP%' and b.[Name] not in ('GPCUST', 'GPVEND', 'GPBANK');

-- include: shared/post-general
-- include: parts/posting-warnings

-- Then those of statistical accounts.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Statistical Acc. Journal Batch} b where b.[Name] like 'GP%';

-- include: shared/post-statistical
-- include: parts/posting-warnings
