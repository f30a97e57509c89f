-- Years of the calendar alone
select 1753 as [Year], @no_date() as [First Day], @no_date() as [Last Day]
