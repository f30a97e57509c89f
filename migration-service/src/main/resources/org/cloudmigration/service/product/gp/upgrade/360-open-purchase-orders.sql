-- Open purchase orders
-- needs: staging, vendors, items, account-posting-groups
-- switch: Migrate Open POs
-- source: GP POP10100

-- What is received costs something, in an account that is there.
update {General Posting Setup} set [Direct Cost Applied Account] = [Inventory Adjmt. Account]
 where [Gen. Bus. Posting Group] in ('', 'GP') and [Gen. Prod. Posting Group] = 'GP'
   and [Direct Cost Applied Account] = '' and [Inventory Adjmt. Account] <> '';

-- An order of a vendor that is not there cannot be kept.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO', o.[PONUMBER], concat('The purchase order was left out: vendor ', rtrim(o.[VENDORID]), ' does not exist.')
  from {GP POP10100} o
 where @is_open_order(o.[POTYPE], o.[POSTATUS], o.[VENDORID]) = 1
   and not exists (select 1 from {Vendor} v where v.[No.] = @code(o.[VENDORID]));

-- What was ordered without being kept on stock becomes an item that is not kept on stock.
-- only new rows
insert into {Unit of Measure} ([Code], [Description])
select l.[UOFM], l.[UOFM] from {GP POP10110} l
 where l.[NONINVEN] <> 0 and l.[UOFM] <> '' and @is_line_of_open_order(l.[PONUMBER]) = 1;

-- Each once.
-- only new rows
insert into {Item} ([No.], [Description], [Search Description], [Type], [Unit Cost], [Base Unit of Measure],
       [Gen. Prod. Posting Group], [first by])
select left(@trim(l.[ITEMNMBR]), 20), @trim(l.[ITEMDESC]), @trim(l.[ITEMDESC]), {Item Type::Non-Inventory}, l.[UNITCOST],
       l.[UOFM], 'GP', l.[PONUMBER]
  from {GP POP10110} l
 where l.[NONINVEN] <> 0 and l.[ITEMNMBR] <> '' and l.[QTYORDER] - l.[QTYCANCE] > 0
   and @is_line_of_open_order(l.[PONUMBER]) = 1;

-- With their unit.
-- only new rows
insert into {Item Unit of Measure} ([Item No.], [Code], [Qty. per Unit of Measure])
select left(@trim(l.[ITEMNMBR]), 20), l.[UOFM], 1
  from {GP POP10110} l join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20))
 where l.[NONINVEN] <> 0 and l.[UOFM] <> '' and i.[Type] = {Item Type::Non-Inventory}
   and @is_line_of_open_order(l.[PONUMBER]) = 1;

-- Lines of items that cannot be bought are left out.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO', left(concat(rtrim(l.[PONUMBER]), ' - ', rtrim(l.[ITEMNMBR])), 50),
       case when i.[Blocked] = 1 then 'The line was left out: the item is inactive or discontinued.'
            else 'The line was left out: the item was not migrated.' end
  from {GP POP10110} l
  left join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20))
 where @is_line_of_open_order(l.[PONUMBER]) = 1 and l.[QTYORDER] - l.[QTYCANCE] > 0
   and (i.[No.] is null or i.[Blocked] = 1);

-- What was received of each line, by place and cost.
delete from {Order Receipt};

-- Only receipts that are posted open a place; what was received there counts whatever its kind.
insert into {Order Receipt} ([PONUMBER], [ORD], [BRKFLD1], [Place], [Location Code], [Unit of Measure Code], [Unit Cost],
       [Received], [Invoiced])
select g.[PONUMBER], g.[ORD], g.[BRKFLD1],
       row_number() over (partition by g.[PONUMBER], g.[ORD], g.[BRKFLD1] order by @exact(g.[TRXLOCTN]), g.[PCHRPTCT]),
       g.[TRXLOCTN], g.[UOFM], g.[PCHRPTCT],
       coalesce((select sum(r.[QTYSHPPD]) from {GPPOPReceiptApply} r
                  where r.[PONUMBER] = g.[PONUMBER] and r.[POLNENUM] = g.[ORD] and r.[Status] = 1
                    and r.[TRXLOCTN] = g.[TRXLOCTN] and r.[PCHRPTCT] = g.[PCHRPTCT] and r.[QTYSHPPD] > 0), 0),
       coalesce((select sum(r.[QTYINVCD]) from {GPPOPReceiptApply} r
                  where r.[PONUMBER] = g.[PONUMBER] and r.[POLNENUM] = g.[ORD] and r.[Status] = 1
                    and r.[TRXLOCTN] = g.[TRXLOCTN] and r.[QTYINVCD] > 0
                    and (r.[ORCPTCOST] = 0 or r.[ORCPTCOST] = g.[PCHRPTCT])), 0)
  from (select l.[PONUMBER], l.[ORD], l.[BRKFLD1], a.[TRXLOCTN], a.[PCHRPTCT], min(a.[UOFM]) as [UOFM]
          from {GP POP10110} l
          join {GPPOPReceiptApply} a on a.[PONUMBER] = l.[PONUMBER] and a.[POLNENUM] = l.[ORD]
         where a.[Status] = 1 and a.[POPTYPE] in (1, 3) and a.[QTYSHPPD] > 0 and a.[PCHRPTCT] > 0
           and @is_line_of_open_order(l.[PONUMBER]) = 1
         group by l.[PONUMBER], l.[ORD], l.[BRKFLD1], a.[TRXLOCTN], a.[PCHRPTCT]) g;

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
               l.[PRMDATE], l.[QTYORDER] - l.[QTYCANCE] - @received(l.[PONUMBER], l.[ORD], l.[BRKFLD1]), 0, l.[UNITCOST]
          from {GP POP10110} l
          join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20)) and i.[Blocked] = 0
         where l.[QTYORDER] - l.[QTYCANCE] > 0 and @is_line_of_open_order(l.[PONUMBER]) = 1
           and l.[QTYORDER] - l.[QTYCANCE] > @received(l.[PONUMBER], l.[ORD], l.[BRKFLD1])) x;

-- Orders with a line. The vendor's own number is that of the first receipt, if it has one.
-- only new rows
insert into {Purchase Header} ([Document Type], [No.], [Status], [Buy-from Vendor No.], [Pay-to Vendor No.],
       [Order Date], [Posting Date], [Document Date], [Expected Receipt Date], [Posting Description],
       [Payment Terms Code], [Shipment Method Code], [Prices Including VAT], [Vendor Invoice No.], [Ship-to Code],
       [Ship-to Country/Region Code], [Ship-to Name], [Ship-to Address], [Ship-to Address 2], [Ship-to City],
       [Ship-to Contact], [Ship-to Post Code], [Ship-to County], [Posting No. Series], [Receiving No. Series])
select {Purchase Document Type::Order}, o.[PONUMBER], {Purchase Document Status::Open}, v.[No.], v.[No.], o.[DOCDATE],
       o.[DOCDATE], o.[DOCDATE], o.[PRMDATE], 'Migrated from GP',
       case when o.[PYMTRMID] = '' then '' else @payment_terms(o.[PYMTRMID]) end, o.[SHIPMTHD], 0,
       coalesce((select min(left(h.[VNDDOCNM], 35)) from {GPPOPReceiptHist} h
                  where h.[VNDDOCNM] <> ''
                    and h.[POPRCTNM] = (select min(a.[POPRCTNM]) from {GPPOPReceiptApply} a
                                         where a.[PONUMBER] = o.[PONUMBER] and a.[Status] = 1)), o.[PONUMBER]),
       o.[PRSTADCD], case when o.[PRSTADCD] <> '' then i.[Country/Region Code] else '' end, o.[CMPNYNAM],
       o.[ADDRESS1], left(o.[ADDRESS2], 50), left(o.[CITY], 30), o.[CONTACT], o.[ZIPCODE], o.[STATE],
       s.[Posted Invoice Nos.], s.[Posted Receipt Nos.]
  from {GP POP10100} o
  join {Vendor} v on v.[No.] = @code(o.[VENDORID])
  left join {Company Information} i on i.[Primary Key] = ''
  left join {Purchases & Payables Setup} s on s.[Primary Key] = ''
 where @is_open_order(o.[POTYPE], o.[POSTATUS], o.[VENDORID]) = 1
   and exists (select 1 from {Order Line} l where l.[Order No.] = @code(o.[PONUMBER]));

-- Their lines.
-- only new rows
insert into {Purchase Line} ([Document Type], [Document No.], [Line No.], [Buy-from Vendor No.], [Type], [No.],
       [Description], [Location Code], [Unit of Measure], [Unit of Measure Code], [Posting Group],
       [Gen. Prod. Posting Group], [Expected Receipt Date], [Quantity], [Outstanding Quantity],
       [Outstanding Qty. (Base)], [Qty. to Receive], [Direct Unit Cost], [Unit Cost], [Amount], [Line Amount],
       [Outstanding Amount], [Outstanding Amount (LCY)])
select {Purchase Document Type::Order}, l.[Order No.],
       10000 * row_number() over (partition by l.[Order No.] order by l.[Id]), h.[Buy-from Vendor No.],
       {Purchase Line Type::Item}, l.[Item No.], @trim(l.[Description]), l.[Location Code], l.[Unit of Measure Code],
       l.[Unit of Measure Code], 'GP', 'GP', l.[Expected Receipt Date], l.[Quantity], l.[Quantity], l.[Quantity],
       l.[Qty. to Receive], l.[Unit Cost], l.[Unit Cost], @worth(l.[Quantity], l.[Unit Cost]),
       @worth(l.[Quantity], l.[Unit Cost]), @worth(l.[Quantity], l.[Unit Cost]), @worth(l.[Quantity], l.[Unit Cost])
  from {Order Line} l
  join {Purchase Header} h on h.[Document Type] = {Purchase Document Type::Order} and h.[No.] = l.[Order No.];
