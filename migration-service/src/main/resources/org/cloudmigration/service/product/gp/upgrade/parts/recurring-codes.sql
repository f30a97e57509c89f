-- Codes of recurring lines, one for each account

-- Nothing of an earlier step counts.
delete from {Recurring Code};

-- The dimensions of the accounts.
delete from {Used Combination};

-- Each once.
insert into {Used Combination} ([Combination])
select distinct a.[Combination] from {Recurring Account} r join {Staged Account} a on a.[ACTINDX] = r.[ACTINDX];

-- include: parts/dimension-sets
