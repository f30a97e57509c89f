-- Open purchase orders
-- needs: vendors, items, accounts, segments, dimensions
-- errors: none
-- switch: Migrate GL Module, Migrate Payables Module, Migrate Open POs
-- source: SL PurchOrd Buffer

-- An order of a vendor that is not there cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO', o.[PONbr], concat('The purchase order was left out: vendor ', o.[VendID], ' was not migrated.')
  from {SL PurchOrd Buffer} o
 where o.[CpnyID] = :company_id and @is_open_order(o.[POType], o.[Status], o.[VendID]) = 1
   and not exists (select 1 from {Vendor} v where v.[No.] = @code(o.[VendID]));

-- Nothing of an earlier step counts.
delete from {Staged Order};

-- The others.
insert into {Staged Order} ([Order Id], [No.], [Owner], [Shipment Method Code], [Fault])
select o.[PONbr], o.[PONbr], v.[No.],
       case when o.[ShipVia] <> '' then left(o.[ShipVia], 10) else v.[Shipment Method Code] end,
       case when v.[Blocked] = {Vendor Blocked::All} then concat('Vendor ', v.[No.], ' of the order is blocked.')
            when h.[No.] is not null then 'There is a purchase order of this number already.' else '' end
  from {SL PurchOrd Buffer} o
  join {Vendor} v on v.[No.] = @code(o.[VendID])
  left join {Purchase Header} h on h.[Document Type] = {Purchase Document Type::Order} and h.[No.] = @code(o.[PONbr])
 where o.[CpnyID] = :company_id and @is_open_order(o.[POType], o.[Status], o.[VendID]) = 1;

-- Nor do lines.
delete from {Order Line};

-- Lines of which something is still to come.
insert into {Order Line} ([Order Id], [LineRef], [Place], [Kind], [InvtID], [No.], [Unit], [Site], [Sub])
select s.[Order Id], d.[LineRef], d.[LineID], @line_kind(d.[PurchaseType]), d.[InvtID],
       case @line_kind(d.[PurchaseType]) when 1 then '' when 3 then left(d.[InvtID], 20) else d.[PurAcct] end,
       case when @line_kind(d.[PurchaseType]) = 3 then d.[PurchUnit] else '' end,
       case when @line_kind(d.[PurchaseType]) = 3 then d.[SiteID] else '' end,
       case when @line_kind(d.[PurchaseType]) = 1 then '' else d.[PurSub] end
  from {Staged Order} s
  join {SL PurOrdDet Buffer} d on d.[PONbr] = s.[Order Id]
 where s.[Fault] = '' and d.[OpenLine] = 1 and @line_kind(d.[PurchaseType]) > 0;

-- A line of an account or an item that is not there cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO Line', l.[Order Id],
       case when l.[Kind] = 3 then concat('A line was left out: item ', l.[InvtID], ' was not migrated.')
            else concat('A line was left out: G/L account ', l.[No.], ' was not migrated.') end
  from {Order Line} l
  left join {G/L Account} g on l.[Kind] <> 3 and g.[No.] = l.[No.]
  left join {Item} i on l.[Kind] = 3 and i.[No.] = l.[No.]
 where l.[Kind] > 1 and g.[No.] is null and i.[No.] is null;

-- So it goes.
delete from {Order Line}
 where ([Kind] in (2, 4) and not exists (select 1 from {G/L Account} g where g.[No.] = {Order Line}.[No.]))
    or ([Kind] = 3 and not exists (select 1 from {Item} i where i.[No.] = {Order Line}.[No.]));

-- include: parts/unit-conversions

-- Units that items are bought in for the first time.
-- only new rows
insert into {Unit of Measure} ([Code], [Description])
select l.[Unit], concat(l.[Unit], ' - Migrated from SL') from {Order Line} l where l.[Kind] = 3 and l.[Unit] <> '';

-- How many base units each is: as SL says for the item, or for all items.
-- only new rows
insert into {Item Unit of Measure} ([Item No.], [Code], [Qty. per Unit of Measure], [first by])
select l.[No.], l.[Unit], coalesce(o.[Factor], a.[Factor]), concat(l.[Order Id], ' ', l.[LineRef])
  from {Order Line} l
  join {Item} i on i.[No.] = l.[No.]
  left join {Unit Conversion} o on o.[Owner] = l.[InvtID] and o.[From Unit] = l.[Unit] and o.[To Unit] = i.[Base Unit of Measure]
  left join {Unit Conversion} a on a.[Owner] = '' and a.[From Unit] = l.[Unit] and a.[To Unit] = i.[Base Unit of Measure]
 where l.[Kind] = 3 and l.[Unit] <> '' and coalesce(o.[Factor], a.[Factor], 0) > 0;

-- A line in a unit that says nothing of its item cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO Line', l.[Order Id],
       concat('A line was left out: unit of measure ', l.[Unit], ' is not valid for item ', l.[No.], '.')
  from {Order Line} l
 where l.[Kind] = 3
   and not exists (select 1 from {Item Unit of Measure} u where u.[Item No.] = l.[No.] and u.[Code] = l.[Unit]);

-- So it goes.
delete from {Order Line}
 where [Kind] = 3
   and not exists (select 1 from {Item Unit of Measure} u
                    where u.[Item No.] = {Order Line}.[No.] and u.[Code] = {Order Line}.[Unit]);

-- A site that is no location is left out of its line.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'PO Line', l.[Order Id],
       concat('The line of item ', l.[No.], ' has no location: site ', l.[Site], ' was not migrated.')
  from {Order Line} l
 where l.[Site] <> '' and not exists (select 1 from {Location} p where p.[Code] = l.[Site]);

-- Subaccounts of an earlier step do not count.
delete from {Used Subaccount};

-- Those of the lines.
-- only new rows
insert into {Used Subaccount} ([Sub]) select l.[Sub] from {Order Line} l where l.[Sub] <> '';

-- include: parts/dimension-sets

-- An order with a line whose dimensions are unknown is an error.
update {Staged Order}
   set [Fault] = (select min(d.[Fault]) from {Order Line} l join {Subaccount Set} d on d.[Sub] = l.[Sub]
                   where l.[Order Id] = {Staged Order}.[Order Id] and d.[Fault] <> '')
 where [Fault] = ''
   and exists (select 1 from {Order Line} l join {Subaccount Set} d on d.[Sub] = l.[Sub]
                where l.[Order Id] = {Staged Order}.[Order Id] and d.[Fault] <> '');

-- So is one with an account that takes no entries.
update {Staged Order} set [Fault] = 'A G/L account of its lines is blocked, or not open for direct posting.'
 where [Fault] = ''
   and exists (select 1 from {Order Line} l join {G/L Account} g on g.[No.] = l.[No.]
                where l.[Order Id] = {Staged Order}.[Order Id] and l.[Kind] in (2, 4)
                  and (g.[Blocked] = 1 or g.[Direct Posting] = 0 or g.[Account Type] <> {G/L Account Type::Posting}));

-- All of them.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Purchase Header', concat('Document Type=Order, No.=', s.[No.]), s.[Fault] from {Staged Order} s where s.[Fault] <> '';

-- Nothing is kept of those; an order without a line is none.
delete from {Staged Order}
 where [Fault] <> '' or not exists (select 1 from {Order Line} l where l.[Order Id] = {Staged Order}.[Order Id]);

-- Shipment methods.
-- only new rows
insert into {Shipment Method} ([Code], [Description])
select s.[Shipment Method Code], concat(s.[Shipment Method Code], ' - Migrated from SL')
  from {Staged Order} s where s.[Shipment Method Code] <> '';

-- The orders, with what their vendors' cards say.
insert into {Purchase Header} ([Document Type], [No.], [Status], [Buy-from Vendor No.], [Buy-from Vendor Name],
       [Buy-from Address], [Buy-from Address 2], [Buy-from City], [Buy-from Contact], [Buy-from Post Code],
       [Buy-from County], [Buy-from Country/Region Code], [Pay-to Vendor No.], [Pay-to Name], [Pay-to Address],
       [Pay-to Address 2], [Pay-to City], [Pay-to Contact], [Pay-to Post Code], [Pay-to County],
       [Pay-to Country/Region Code], [Vendor Posting Group], [Gen. Bus. Posting Group], [Tax Area Code], [Tax Liable],
       [Order Date], [Posting Date], [Document Date], [Posting Description], [Shipment Method Code],
       [Prices Including VAT], [Ship-to Name], [Ship-to Contact], [Ship-to Address], [Ship-to Address 2],
       [Ship-to City], [Ship-to County], [Ship-to Country/Region Code], [Ship-to Post Code], [Posting No. Series],
       [Receiving No. Series])
select {Purchase Document Type::Order}, s.[No.], {Purchase Document Status::Open}, v.[No.], v.[Name], v.[Address],
       v.[Address 2], v.[City], v.[Contact], v.[Post Code], v.[County], v.[Country/Region Code], v.[No.], v.[Name],
       v.[Address], v.[Address 2], v.[City], v.[Contact], v.[Post Code], v.[County], v.[Country/Region Code],
       v.[Vendor Posting Group], v.[Gen. Bus. Posting Group], v.[Tax Area Code], v.[Tax Liable], o.[PODate], o.[PODate],
       o.[PODate], 'Migrated from SL', s.[Shipment Method Code], 0, o.[ShipName], o.[ShipAttn], o.[ShipAddr1],
       left(o.[ShipAddr2], 50), o.[ShipCity], o.[ShipState], o.[ShipCountry], o.[ShipZip], n.[Posted Invoice Nos.],
       n.[Posted Receipt Nos.]
  from {Staged Order} s
  join {SL PurchOrd Buffer} o on o.[PONbr] = s.[Order Id]
  join {Vendor} v on v.[No.] = s.[Owner]
  left join {Purchases & Payables Setup} n on n.[Primary Key] = '';

-- Their lines. A text belongs to no vendor: Business Central takes him out when it gets a text.
insert into {Purchase Line} ([Document Type], [Document No.], [Line No.], [Buy-from Vendor No.], [Pay-to Vendor No.],
       [Type], [No.], [Description], [Location Code], [Unit of Measure], [Unit of Measure Code],
       [Qty. per Unit of Measure], [Posting Group], [Gen. Prod. Posting Group], [Promised Receipt Date], [Quantity],
       [Quantity (Base)], [Outstanding Quantity], [Outstanding Qty. (Base)], [Qty. to Receive], [Direct Unit Cost],
       [Unit Cost], [Amount], [Line Amount], [Outstanding Amount], [Outstanding Amount (LCY)], [Dimension Set ID],
       [Shortcut Dimension 1 Code], [Shortcut Dimension 2 Code])
select {Purchase Document Type::Order}, q.[No.], q.[Place], case when q.[Kind] = 1 then '' else q.[Owner] end,
       case when q.[Kind] = 1 then '' else q.[Owner] end,
       case q.[Kind] when 1 then 0 when 3 then {Purchase Line Type::Item} else {Purchase Line Type::G/L Account} end,
       q.[Account], q.[TranDesc], p.[Code], m.[Description], q.[Unit], q.[Per Unit], i.[Inventory Posting Group],
       case when q.[Kind] = 3 then i.[Gen. Prod. Posting Group] else g.[Gen. Prod. Posting Group] end,
       case when q.[Kind] in (3, 4) then q.[PromDate] end, q.[Quantity], q.[Quantity] * q.[Per Unit], q.[Quantity],
       q.[Quantity] * q.[Per Unit], q.[Quantity], q.[Cost], q.[Cost], round(@worth(q.[Quantity], q.[Cost]), 2),
       round(@worth(q.[Quantity], q.[Cost]), 2), round(@worth(q.[Quantity], q.[Cost]), 2),
       round(@worth(q.[Quantity], q.[Cost]), 2), d.[Dimension Set ID], d.[Shortcut Dimension 1 Code],
       d.[Shortcut Dimension 2 Code]
  from (select s.[No.], s.[Owner], l.[Place], l.[Kind], l.[No.] as [Account], l.[Unit], l.[Site], l.[Sub], x.[TranDesc],
               x.[PromDate],
               case l.[Kind] when 1 then 0 when 2 then 1 else @number(x.[QtyOrd]) - @number(x.[QtyRcvd]) end as [Quantity],
               case l.[Kind] when 1 then 0 when 2 then @number(x.[ExtCost]) else @number(x.[UnitCost]) end as [Cost],
               case when l.[Kind] = 3 then u.[Qty. per Unit of Measure] else 1 end as [Per Unit]
          from {Staged Order} s
          join {Order Line} l on l.[Order Id] = s.[Order Id]
          join {SL PurOrdDet Buffer} x on x.[PONbr] = l.[Order Id] and x.[LineRef] = l.[LineRef]
          left join {Item Unit of Measure} u on l.[Kind] = 3 and u.[Item No.] = l.[No.] and u.[Code] = l.[Unit]) q
  left join {Item} i on q.[Kind] = 3 and i.[No.] = q.[Account]
  left join {G/L Account} g on q.[Kind] in (2, 4) and g.[No.] = q.[Account]
  left join {Unit of Measure} m on m.[Code] = q.[Unit] and q.[Unit] <> ''
  left join {Location} p on p.[Code] = q.[Site] and q.[Site] <> ''
  left join {Subaccount Set} d on d.[Sub] = q.[Sub] and q.[Sub] <> '';
