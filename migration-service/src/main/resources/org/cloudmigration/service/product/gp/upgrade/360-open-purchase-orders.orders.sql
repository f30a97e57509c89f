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

-- include: parts/open-orders

-- What was ordered without being kept on stock becomes an item that is not kept on stock.
-- only new rows
insert into {Unit of Measure} ([Code], [Description])
select l.[UOFM], l.[UOFM] from {GP POP10110} l
 where l.[NONINVEN] <> 0 and l.[UOFM] <> '' and exists (select 1 from {Open Order} q where q.[PONUMBER] = l.[PONUMBER]);

-- Each once.
-- only new rows
insert into {Item} ([No.], [Description], [Search Description], [Type], [Unit Cost], [Base Unit of Measure],
       [Gen. Prod. Posting Group], [first by])
select left(@trim(l.[ITEMNMBR]), 20), @trim(l.[ITEMDESC]), @trim(l.[ITEMDESC]), {Item Type::Non-Inventory}, l.[UNITCOST],
       l.[UOFM], 'GP', l.[PONUMBER]
  from {GP POP10110} l
 where l.[NONINVEN] <> 0 and l.[ITEMNMBR] <> '' and l.[QTYORDER] - l.[QTYCANCE] > 0
   and exists (select 1 from {Open Order} q where q.[PONUMBER] = l.[PONUMBER]);

-- With their unit.
-- only new rows
insert into {Item Unit of Measure} ([Item No.], [Code], [Qty. per Unit of Measure])
select left(@trim(l.[ITEMNMBR]), 20), l.[UOFM], 1
  from {GP POP10110} l join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20))
 where l.[NONINVEN] <> 0 and l.[UOFM] <> '' and i.[Type] = {Item Type::Non-Inventory}
   and exists (select 1 from {Open Order} q where q.[PONUMBER] = l.[PONUMBER]);

-- Lines of items that cannot be bought are left out.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO', left(concat(rtrim(l.[PONUMBER]), ' - ', rtrim(l.[ITEMNMBR])), 50),
       case when i.[Blocked] = 1 then 'The line was left out: the item is inactive or discontinued.'
            else 'The line was left out: the item was not migrated.' end
  from {GP POP10110} l
  left join {Item} i on i.[No.] = @code(left(@trim(l.[ITEMNMBR]), 20))
 where exists (select 1 from {Open Order} q where q.[PONUMBER] = l.[PONUMBER]) and l.[QTYORDER] - l.[QTYCANCE] > 0
   and (i.[No.] is null or i.[Blocked] = 1);

-- include: parts/order-lines

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
       coalesce(d.[VNDDOCNM], o.[PONUMBER]),
       o.[PRSTADCD], case when o.[PRSTADCD] <> '' then i.[Country/Region Code] else '' end, o.[CMPNYNAM],
       o.[ADDRESS1], left(o.[ADDRESS2], 50), left(o.[CITY], 30), o.[CONTACT], o.[ZIPCODE], o.[STATE],
       s.[Posted Invoice Nos.], s.[Posted Receipt Nos.]
  from {GP POP10100} o
  join {Vendor} v on v.[No.] = @code(o.[VENDORID])
  left join (select a.[PONUMBER], min(a.[POPRCTNM]) as [POPRCTNM] from {GPPOPReceiptApply} a where a.[Status] = 1
              group by a.[PONUMBER]) r on r.[PONUMBER] = o.[PONUMBER]
  left join (select h.[POPRCTNM], min(left(h.[VNDDOCNM], 35)) as [VNDDOCNM] from {GPPOPReceiptHist} h
              where h.[VNDDOCNM] <> '' group by h.[POPRCTNM]) d on d.[POPRCTNM] = r.[POPRCTNM]
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

-- What was received is on hand already: it came with the quantities. It goes out again when the orders are received.
-- only new rows
insert into {Item Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @item_template(), 'GPPOITEMS', 'GPPOITEMS'
  from {Purchase Line} l
  join {Order Line} o on o.[Order No.] = l.[Document No.]
  join {Item} i on i.[No.] = l.[No.]
 where l.[Document Type] = {Purchase Document Type::Order} and l.[Qty. to Receive] > 0
   and i.[Type] = {Item Type::Inventory};

-- Each line of it.
insert into {Item Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Posting Date],
       [Document No.], [Entry Type], [Item No.], [Description], [Quantity], [Location Code], [Unit Cost])
select @item_template(), 'GPPOITEMS',
       row_number() over (order by @exact(l.[Document No.]), l.[Line No.])
         + coalesce((select max(x.[Line No.]) from {Item Journal Line} x
                      where x.[Journal Template Name] = @item_template() and x.[Journal Batch Name] = 'GPPOITEMS'), 0),
       @day_of_line(l.[Expected Receipt Date], h.[Posting Date]), l.[Document No.],
       {Item Ledger Entry Type::Negative Adjmt.}, l.[No.], i.[Description], l.[Qty. to Receive], l.[Location Code],
       l.[Unit Cost]
  from {Purchase Line} l
  join {Purchase Header} h on h.[Document Type] = l.[Document Type] and h.[No.] = l.[Document No.]
  join {Item} i on i.[No.] = l.[No.] and i.[Type] = {Item Type::Inventory}
 where l.[Document Type] = {Purchase Document Type::Order} and l.[Qty. to Receive] > 0
   and exists (select 1 from {Order Line} o where o.[Order No.] = l.[Document No.]);

-- include: parts/configuration

-- Open purchase orders are done.
update {GP Configuration} set [Open Purchase Orders Created] = 1;
