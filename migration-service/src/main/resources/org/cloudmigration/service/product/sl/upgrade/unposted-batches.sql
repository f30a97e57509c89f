-- Batches with lines that are still to be posted

-- In the order in which they are posted: quantities, accounts and cash, customers, vendors. Each with the reason that
-- posting gave.
select q.[Journal], q.[Template], q.[Batch], q.[Lines], q.[Balance],
       coalesce((select min(w.[Warning Text]) from {SL Migration Warnings} w
                  where w.[Company Name] = :company and w.[Migration Area] = 'Batch Posting'
                    and w.[Context] = q.[Batch]), ''),
       ''
  from (select 'ITEM' as [Journal], 1 as [Place], l.[Journal Template Name] as [Template],
               l.[Journal Batch Name] as [Batch], count(*) as [Lines], 0 as [Balance]
          from {Item Journal Line} l
         where l.[Item No.] <> '' and l.[Journal Batch Name] like 'SLITM%'
         group by l.[Journal Template Name], l.[Journal Batch Name]
        union all
        select 'GENERAL', case l.[Journal Batch Name] when 'SLCUST' then 3 when 'SLVEND' then 4 else 2 end,
               l.[Journal Template Name], l.[Journal Batch Name], count(*),
               sum(case when l.[Bal. Account No.] = '' then l.[Amount] else 0 end)
          from {Gen. Journal Line} l
         where l.[Journal Batch Name] like 'SL%' and (l.[Account No.] <> '' or l.[Bal. Account No.] <> '' or l.[Amount] <> 0)
         group by l.[Journal Template Name], l.[Journal Batch Name]) q
 order by q.[Place], q.[Batch];
