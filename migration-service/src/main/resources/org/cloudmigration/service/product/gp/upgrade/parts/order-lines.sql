-- Lines of open purchase orders that are still to come, or to be invoiced

-- include: parts/open-orders

-- What was received of each line, by place and cost.
delete from {Order Receipt};

-- Only receipts that are posted open a place; what was received there counts whatever its kind.
insert into {Order Receipt} ([PONUMBER], [ORD], [BRKFLD1], [Place], [Location Code], [Unit of Measure Code], [Unit Cost],
       [Received], [Invoiced])
select g.[PONUMBER], g.[ORD], g.[BRKFLD1],
       row_number() over (partition by g.[PONUMBER], g.[ORD], g.[BRKFLD1] order by @exact(g.[TRXLOCTN]), g.[PCHRPTCT]),
       g.[TRXLOCTN], g.[UOFM], g.[PCHRPTCT], g.[Received], g.[Invoiced]
  from (select p.[PONUMBER], p.[ORD], p.[BRKFLD1], p.[TRXLOCTN], p.[PCHRPTCT], p.[UOFM],
               sum(case when r.[PCHRPTCT] = p.[PCHRPTCT] then r.[QTYSHPPD] else 0 end) as [Received],
               sum(case when r.[ORCPTCOST] = 0 or r.[ORCPTCOST] = p.[PCHRPTCT] then r.[QTYINVCD] else 0 end) as [Invoiced]
          from (select l.[PONUMBER], l.[ORD], l.[BRKFLD1], a.[TRXLOCTN], a.[PCHRPTCT], min(a.[UOFM]) as [UOFM]
                  from {GP POP10110} l
                  join {GPPOPReceiptApply} a on a.[PONUMBER] = l.[PONUMBER] and a.[POLNENUM] = l.[ORD]
                 where a.[Status] = 1 and a.[POPTYPE] in (1, 3) and a.[QTYSHPPD] > 0 and a.[PCHRPTCT] > 0
                   and exists (select 1 from {Open Order} q where q.[PONUMBER] = l.[PONUMBER])
                 group by l.[PONUMBER], l.[ORD], l.[BRKFLD1], a.[TRXLOCTN], a.[PCHRPTCT]) p
          join {GPPOPReceiptApply} r on r.[PONUMBER] = p.[PONUMBER] and r.[POLNENUM] = p.[ORD] and r.[Status] = 1
           and r.[TRXLOCTN] = p.[TRXLOCTN] and r.[QTYSHPPD] > 0
         group by p.[PONUMBER], p.[ORD], p.[BRKFLD1], p.[TRXLOCTN], p.[PCHRPTCT], p.[UOFM]) g;

-- Nothing of an earlier step counts.
delete from {Order Line};

-- What was received and not invoiced, then what is still to come.
insert into {Order Line} ([Id], [Order No.], [Item No.], [Description], [Location Code], [Unit of Measure Code],
       [Expected Receipt Date], [Quantity], [Qty. to Receive], [Unit Cost])
select row_number() over (order by @exact(x.[PONUMBER]), x.[ORD], x.[BRKFLD1], x.[Place]), x.[PONUMBER], x.[Item],
       x.[ITEMDESC], x.[Location], x.[Unit], x.[PRMDATE], x.[Quantity], x.[To Receive], x.[Cost]
  from (select l.[PONUMBER], l.[ORD], l.[BRKFLD1], r.[Place], i.[No.] as [Item], l.[ITEMDESC],
               r.[Location Code] as [Location], r.[Unit of Measure Code] as [Unit], l.[PRMDATE],
               r.[Received] - r.[Invoiced] as [Quantity], r.[Received] - r.[Invoiced] as [To Receive],
               r.[Unit Cost] as [Cost]
          from {GP POP10110} l
          join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20)) and i.[Blocked] = 0
          join {Order Receipt} r on r.[PONUMBER] = l.[PONUMBER] and r.[ORD] = l.[ORD] and r.[BRKFLD1] = l.[BRKFLD1]
         where l.[QTYORDER] - l.[QTYCANCE] > 0 and r.[Received] > r.[Invoiced]
        union all
        select l.[PONUMBER], l.[ORD], l.[BRKFLD1], 1000000, i.[No.], l.[ITEMDESC], left(l.[LOCNCODE], 10), l.[UOFM],
               l.[PRMDATE], l.[QTYORDER] - l.[QTYCANCE] - coalesce(t.[Received], 0), 0, l.[UNITCOST]
          from {GP POP10110} l
          join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20)) and i.[Blocked] = 0
          left join (select r.[PONUMBER], r.[ORD], r.[BRKFLD1], sum(r.[Received]) as [Received] from {Order Receipt} r
                      group by r.[PONUMBER], r.[ORD], r.[BRKFLD1]) t
            on t.[PONUMBER] = l.[PONUMBER] and t.[ORD] = l.[ORD] and t.[BRKFLD1] = l.[BRKFLD1]
         where l.[QTYORDER] - l.[QTYCANCE] > coalesce(t.[Received], 0) and l.[QTYORDER] - l.[QTYCANCE] > 0
           and exists (select 1 from {Open Order} q where q.[PONUMBER] = l.[PONUMBER])) x;
