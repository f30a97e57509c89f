-- Trial balance: what the source says beside what Business Central says

-- What changed in each account in each year of the source. Lines of journals count as if they were
-- posted, on both of their sides, and stand apart.
select k.[Account], coalesce(min(g.[Name]), ''), k.[Year], sum(k.[Source]), sum(k.[Posted]), sum(k.[Unposted])
  from (select s.[Account], s.[Year], s.[Amount] as [Source], 0 as [Posted], 0 as [Unposted]
          from (
-- include: trial-balance
               ) s
        union all
        select m.[Account], coalesce(y.[Year], @year(m.[Posting Date])), 0, m.[Posted], m.[Unposted]
          from (select e.[G/L Account No.] as [Account], e.[Posting Date], e.[Amount] as [Posted], 0 as [Unposted]
                  from {G/L Entry} e
                union all
                select case l.[Account Type]
                            when {Gen. Journal Account Type::Customer} then coalesce(cg.[Receivables Account], '')
                            when {Gen. Journal Account Type::Vendor} then coalesce(vg.[Payables Account], '')
                            when {Gen. Journal Account Type::Bank Account} then coalesce(bg.[G/L Account No.], '')
                            else l.[Account No.] end,
                       l.[Posting Date], 0, l.[Amount]
                  from {Gen. Journal Line} l
                  left join {Customer} c
                    on l.[Account Type] = {Gen. Journal Account Type::Customer} and c.[No.] = l.[Account No.]
                  left join {Customer Posting Group} cg on cg.[Code] = c.[Customer Posting Group]
                  left join {Vendor} v
                    on l.[Account Type] = {Gen. Journal Account Type::Vendor} and v.[No.] = l.[Account No.]
                  left join {Vendor Posting Group} vg on vg.[Code] = v.[Vendor Posting Group]
                  left join {Bank Account} b
                    on l.[Account Type] = {Gen. Journal Account Type::Bank Account} and b.[No.] = l.[Account No.]
                  left join {Bank Account Posting Group} bg on bg.[Code] = b.[Bank Acc. Posting Group]
                union all
                select l.[Bal. Account No.], l.[Posting Date], 0, -l.[Amount]
                  from {Gen. Journal Line} l
                 where l.[Bal. Account Type] = {Gen. Journal Account Type::G/L Account} and l.[Bal. Account No.] <> '') m
          left join (
-- include: trial-balance-years
               ) y on m.[Posting Date] between y.[First Day] and y.[Last Day]) k
  left join {G/L Account} g on g.[No.] = k.[Account]
 group by k.[Account], k.[Year]
 order by k.[Account], k.[Year];
