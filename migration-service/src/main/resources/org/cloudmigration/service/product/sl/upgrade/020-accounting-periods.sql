-- Accounting periods
-- source: SL GLSetup

-- Periods of an earlier run.
delete from {SL Fiscal Periods};

-- Their days.
delete from {Period Date};

-- Without a setup of the ledger there are none.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Fiscal Periods', 'GLSetup',
       'No accounting periods were made: the ledger has no setup. Set the ledger up in Dynamics SL.'
 where not exists (select 1 from {SL GLSetup} g);

-- include: parts/period-ends

-- The years of the history up to the current one, and the one before, whose last day begins the first of them.
insert into {Period Date} ([Year], [Period], [End])
select y.[Year], e.[Period], @day_of(y.[Year] + e.[Year Shift], e.[Month Day])
  from (select s.[First] - 1 + 10 * t.[Digit] + u.[Digit] as [Year], s.[Last]
          from (select @first_year() as [First], @current_year() as [Last]) s
          join @digits() t on 1 = 1
          join @digits() u on 1 = 1) y
  join {Period End} e on 1 = 1
 where y.[Year] <= y.[Last];

-- A period begins on the day after the one before: as February ends on a fixed day in SL, March may begin on the 29th.
insert into {SL Fiscal Periods} ([PeriodID], [Year1], [PeriodDT], [PerEndDT])
select d.[Period], d.[Year], case when p.[End] > @no_date() then @days_later(p.[End], 1) else @no_date() end, d.[End]
  from {Period Date} d
  join (select max(e.[Period]) as [Last] from {Period End} e) m on 1 = 1
  join {Period Date} p
    on p.[Year] = case when d.[Period] = 1 then d.[Year] - 1 else d.[Year] end
   and p.[Period] = case when d.[Period] = 1 then m.[Last] else d.[Period] - 1 end
 where d.[Year] >= @first_year();

-- A period whose first day is none cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Fiscal Periods', @period_name(p.[Year1], p.[PeriodID]),
       'The accounting period was left out: the period before it ends on a day that the calendar does not have.'
  from {SL Fiscal Periods} p
 where p.[PeriodDT] <= @no_date() and p.[Year1] >= :{Oldest GL Year to Migrate};

-- Periods that the company does not have yet, from the oldest year on.
-- only new rows
insert into {Accounting Period} ([Starting Date], [Name], [New Fiscal Year], [Average Cost Calc. Type],
       [Average Cost Period], [first by])
select p.[PeriodDT], @period_name(p.[Year1], p.[PeriodID]), case when p.[PeriodID] = 1 then 1 else 0 end,
       case when p.[PeriodID] = 1 then i.[Average Cost Calc. Type] else 0 end,
       case when p.[PeriodID] = 1 then i.[Average Cost Period] else 0 end, 10000 * p.[PeriodID] + p.[Year1]
  from {SL Fiscal Periods} p
  left join {Inventory Setup} i on i.[Primary Key] = ''
 where p.[PeriodDT] > @no_date() and p.[Year1] >= :{Oldest GL Year to Migrate};
