-- Statistical accounts
-- needs: staging, global-dimensions
-- switch: Migrate GL Module

-- Unit accounts; both fields take the codes of the dimensions, not values of them.
-- only new rows
insert into {Statistical Account} ([No.], [Name], [Global Dimension 1 Code], [Global Dimension 2 Code], [first by])
select a.[No.], a.[Name], g.[Global Dimension 1 Code], g.[Global Dimension 2 Code], a.[ACTINDX]
  from {Staged Account} a
  left join {General Ledger Setup} g on g.[Primary Key] = ''
 where a.[ACCTTYPE] = 2 and a.[No.] <> '';
