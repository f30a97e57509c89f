-- Accounting periods
-- switch: Migrate GL Module
-- source: GP SY40101

-- Periods of the ledger, as many as the year has; the first begins the fiscal year.
-- only new rows
insert into {Accounting Period} ([Starting Date], [Name], [New Fiscal Year], [Average Cost Calc. Type],
       [Average Cost Period], [first by])
select p.[PERIODDT], p.[PERNAME], case when p.[PERIODID] = 1 then 1 else 0 end,
       case when p.[PERIODID] = 1 then i.[Average Cost Calc. Type] else 0 end,
       case when p.[PERIODID] = 1 then i.[Average Cost Period] else 0 end, p.[FORIGIN]
  from {GP SY40101} y
  join {GP SY40100} p on p.[YEAR1] = y.[YEAR1] and p.[SERIES] = 2
  left join {Inventory Setup} i on i.[Primary Key] = ''
 where p.[PERIODID] between 1 and y.[NUMOFPER] and y.[YEAR1] >= :{Oldest GL Year to Migrate};

-- include: parts/configuration

-- Accounting periods are done.
update {GP Configuration} set [Fiscal Periods Created] = 1;
