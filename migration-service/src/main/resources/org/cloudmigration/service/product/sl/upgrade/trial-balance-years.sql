-- Fiscal years
select f.[Year1] as [Year], min(f.[PeriodDT]) as [First Day], max(f.[PerEndDT]) as [Last Day]
  from {SL Fiscal Periods} f
 group by f.[Year1]
