-- Fiscal periods of all series

-- Periods of years that the company has; of several origins the first.
-- only new rows
insert into {Staged Fiscal Period} ([YEAR1], [PERIODID], [PERIODDT], [PERDENDT], [first by])
select p.[YEAR1], p.[PERIODID], p.[PERIODDT], p.[PERDENDT], p.[FORIGIN]
  from {GP SY40100} p
  join {GP SY40101} y on y.[YEAR1] = p.[YEAR1]
 where p.[SERIES] = 0;
