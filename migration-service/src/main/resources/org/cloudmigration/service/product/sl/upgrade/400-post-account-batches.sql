-- Post the journals of accounts and cash
-- needs: account-balances, account-transactions, bank-balances
-- switch: not Skip Posting Account Batches
-- tenant: own

-- Batches of beginning balances, period totals and cash balances.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Gen. Journal Batch} b
 where b.[Name] like 'SL%' and b.[Name] not in ('SLCUST', 'SLVEND');

-- include: shared/post-general
-- include: parts/posting-warnings
