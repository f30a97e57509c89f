-- Batches with lines that are still to be posted

-- In the order in which they are posted: quantities, accounts, customers, vendors, banks, and at last what takes
-- quantities out that the receipts of purchase orders bring in. Each with the reason that posting gave.
select q.[Journal], q.[Template], q.[Batch], q.[Lines], q.[Balance],
       coalesce((select min(w.[Warning Text]) from {GP Migration Warnings} w
                  where w.[Company Name] = :company and w.[Migration Area] = 'Batch Posting'
                    and w.[Context] = q.[Batch]), ''),
       case when q.[Batch] = 'GPPOITEMS'
            then concat('Post it last, and only after the receipts of its purchase orders are posted: its lines take out',
                        ' what the receipts bring in. Posted alone it would lower the stock.')
            else '' end
  from (select 'ITEM' as [Journal], case when l.[Journal Batch Name] = 'GPPOITEMS' then 7 else 1 end as [Place],
               l.[Journal Template Name] as [Template], l.[Journal Batch Name] as [Batch], count(*) as [Lines],
               0 as [Balance]
          from {Item Journal Line} l
         where l.[Item No.] <> '' and (l.[Journal Batch Name] like 'GPITM%' or l.[Journal Batch Name] = 'GPPOITEMS')
         group by l.[Journal Template Name], l.[Journal Batch Name]
        union all
        select 'GENERAL', case l.[Journal Batch Name] when 'GPCUST' then 4 when 'GPVEND' then 5 when 'GPBANK' then 6 else 2 end,
               l.[Journal Template Name], l.[Journal Batch Name], count(*),
               sum(case when l.[Bal. Account No.] = '' then l.[Amount] else 0 end)
          from {Gen. Journal Line} l
         where l.[Journal Batch Name] like 'GP%' and (l.[Account No.] <> '' or l.[Bal. Account No.] <> '' or l.[Amount] <> 0)
         group by l.[Journal Template Name], l.[Journal Batch Name]
        union all
        select 'STATISTICAL', 3, l.[Journal Template Name], l.[Journal Batch Name], count(*), sum(l.[Amount])
          from {Statistical Acc. Journal Line} l
         where l.[Journal Batch Name] like 'GP%'
         group by l.[Journal Template Name], l.[Journal Batch Name]) q
 order by q.[Place], q.[Batch];
