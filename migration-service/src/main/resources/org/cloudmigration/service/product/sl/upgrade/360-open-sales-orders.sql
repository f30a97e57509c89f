-- Open sales orders
-- needs: customers, items, segments, dimensions
-- errors: none
-- switch: Migrate GL Module, Migrate Receivables Module, Migrate Open SOs
-- source: SL SOHeader Buffer

-- Whether there is anything to do.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'SALES ORDERS', 'SL SOHeader', 'No Data', 'There is no open sales order.'
 where not exists (select 1 from {SL SOHeader Buffer} h where h.[CpnyID] = :company_id and h.[Status] = 'O');

-- Orders keep their numbers.
update {No. Series} set [Manual Nos.] = 1
 where [Code] in (select s.[Order Nos.] from {Sales & Receivables Setup} s where s.[Primary Key] = '' and s.[Order Nos.] <> '')
   and exists (select 1 from {SL SOHeader Buffer} h where h.[CpnyID] = :company_id and h.[Status] = 'O');

-- Quotes, returns and the like are no orders.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'SALES ORDERS', 'SL SOHeader', 'Order Type',
       concat('Order ', h.[OrdNbr], ' was left out: its type ', h.[SOTypeID], ' is no sales order.')
  from {SL SOHeader Buffer} h
  left join {SL SOType Buffer} t on t.[CpnyID] = h.[CpnyID] and t.[SOTypeID] = h.[SOTypeID] and t.[Behavior] = 'SO'
 where h.[CpnyID] = :company_id and h.[Status] = 'O' and t.[SOTypeID] is null;

-- An order of a customer that is not there cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'SO', h.[OrdNbr], concat('The sales order was left out: customer ', h.[CustID], ' was not migrated.')
  from {SL SOHeader Buffer} h
  join {SL SOType Buffer} t on t.[CpnyID] = h.[CpnyID] and t.[SOTypeID] = h.[SOTypeID] and t.[Behavior] = 'SO'
 where h.[CpnyID] = :company_id and h.[Status] = 'O'
   and not exists (select 1 from {Customer} c where c.[No.] = @code(h.[CustID]));

-- Nothing of an earlier step counts.
delete from {Staged Order};

-- The others.
insert into {Staged Order} ([Order Id], [No.], [Owner], [Shipment Method Code], [Sub], [Fault])
select h.[OrdNbr], h.[OrdNbr], c.[No.],
       case when h.[ShipViaID] <> '' then left(h.[ShipViaID], 10) else c.[Shipment Method Code] end, s.[SlsSub],
       case when c.[Blocked] = {Customer Blocked::All} then concat('Customer ', c.[No.], ' of the order is blocked.')
            when o.[No.] is not null then 'There is a sales order of this number already.'
            when s.[CustId] is null then concat('Customer ', c.[No.], ' of the order is not in SL any more.')
            else '' end
  from {SL SOHeader Buffer} h
  join {SL SOType Buffer} t on t.[CpnyID] = h.[CpnyID] and t.[SOTypeID] = h.[SOTypeID] and t.[Behavior] = 'SO'
  join {Customer} c on c.[No.] = @code(h.[CustID])
  left join {SL Customer} s on s.[CustId] = h.[CustID]
  left join {Sales Header} o on o.[Document Type] = {Sales Document Type::Order} and o.[No.] = @code(h.[OrdNbr])
 where h.[CpnyID] = :company_id and h.[Status] = 'O';

-- Nor do lines.
delete from {Order Line};

-- What is still to be delivered.
insert into {Order Line} ([Order Id], [LineRef], [Place], [Kind], [InvtID], [No.], [Unit], [Site])
select s.[Order Id], l.[LineRef], @whole_number(l.[LineRef]), 3, l.[InvtID], left(l.[InvtID], 20), l.[UnitDesc], l.[SiteID]
  from {Staged Order} s
  join {SL SOLine Buffer} l on l.[CpnyID] = :company_id and l.[OrdNbr] = s.[Order Id]
 where s.[Fault] = '' and @number(l.[QtyBO]) > 0;

-- Subaccounts of an earlier step do not count.
delete from {Used Subaccount};

-- Those that sales of the customers are booked on.
-- only new rows
insert into {Used Subaccount} ([Sub]) select s.[Sub] from {Staged Order} s where s.[Sub] <> '' and s.[Fault] = '';

-- include: parts/dimension-sets

-- An order whose dimensions are unknown is an error.
update {Staged Order}
   set [Fault] = (select min(d.[Fault]) from {Subaccount Set} d where d.[Sub] = {Staged Order}.[Sub] and d.[Fault] <> '')
 where [Fault] = ''
   and exists (select 1 from {Subaccount Set} d where d.[Sub] = {Staged Order}.[Sub] and d.[Fault] <> '');

-- So is one whose lines have no numbers.
update {Staged Order} set [Fault] = 'The reference of one of its lines is no number.'
 where [Fault] = ''
   and exists (select 1 from {Order Line} l
                where l.[Order Id] = {Staged Order}.[Order Id] and @whole_number(l.[LineRef]) is null);

-- All of them.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Sales Header', concat('Document Type=Order, No.=', s.[No.]), s.[Fault] from {Staged Order} s where s.[Fault] <> '';

-- Nothing is kept of those.
delete from {Order Line}
 where exists (select 1 from {Staged Order} s where s.[Order Id] = {Order Line}.[Order Id] and s.[Fault] <> '');

-- With their lines they go.
delete from {Staged Order} where [Fault] <> '';

-- An order may have nothing that is still to be delivered.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'SALES ORDERS', 'SL SOLine', 'No Data', concat('Order ', s.[Order Id], ' has no line with a quantity on back order.')
  from {Staged Order} s where not exists (select 1 from {Order Line} l where l.[Order Id] = s.[Order Id]);

-- A line of an item that is not there, or in a unit that says nothing of it, cannot be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Sales Order Line', l.[Order Id],
       case when i.[No.] is null then concat('A line was left out: item ', l.[InvtID], ' was not migrated.')
            else concat('A line was left out: unit of measure ', l.[Unit], ' is not valid for item ', l.[No.], '.') end
  from {Order Line} l
  left join {Item} i on i.[No.] = l.[No.]
  left join {Item Unit of Measure} u on u.[Item No.] = l.[No.] and u.[Code] = l.[Unit]
 where i.[No.] is null or u.[Code] is null;

-- So it goes.
delete from {Order Line}
 where not exists (select 1 from {Item} i where i.[No.] = {Order Line}.[No.])
    or not exists (select 1 from {Item Unit of Measure} u
                    where u.[Item No.] = {Order Line}.[No.] and u.[Code] = {Order Line}.[Unit]);

-- Nor can one without a location.
insert into {SL Post Migration Data Log} ([Post Migration Type], [Table Reference], [Message Code], [Message Text])
select 'SALES ORDERS', 'SL SOLine', 'Order Type',
       concat('A line of order ', l.[Order Id], ' was left out: ',
              case when l.[Site] = '' then 'it has no location' else concat('location ', l.[Site], ' does not exist') end,
              ' (item ', l.[No.], ').')
  from {Order Line} l where not exists (select 1 from {Location} p where p.[Code] = l.[Site] and l.[Site] <> '');

-- So it goes.
delete from {Order Line}
 where [Site] = '' or not exists (select 1 from {Location} p where p.[Code] = {Order Line}.[Site]);

-- Shipment methods.
-- only new rows
insert into {Shipment Method} ([Code], [Description])
select s.[Shipment Method Code], concat(s.[Shipment Method Code], '-Migrated from SL')
  from {Staged Order} s where s.[Shipment Method Code] <> '';

-- The orders, with what their customers' cards say; where the goods go the order itself may say.
insert into {Sales Header} ([Document Type], [No.], [Status], [Sell-to Customer No.], [Sell-to Customer Name],
       [Sell-to Address], [Sell-to Address 2], [Sell-to City], [Sell-to Contact], [Sell-to Post Code], [Sell-to County],
       [Sell-to Country/Region Code], [Bill-to Customer No.], [Bill-to Name], [Bill-to Address], [Bill-to Address 2],
       [Bill-to City], [Bill-to Contact], [Bill-to Post Code], [Bill-to County], [Bill-to Country/Region Code],
       [Ship-to Name], [Ship-to Contact], [Ship-to Address], [Ship-to Address 2], [Ship-to City], [Ship-to County],
       [Ship-to Country/Region Code], [Ship-to Post Code], [Order Date], [Posting Date], [Document Date],
       [Posting Description], [Shipment Method Code], [Shipping Advice], [Salesperson Code], [Customer Posting Group],
       [Gen. Bus. Posting Group], [Tax Area Code], [Tax Liable], [Posting No. Series], [Shipping No. Series],
       [Dimension Set ID], [Shortcut Dimension 1 Code], [Shortcut Dimension 2 Code])
select {Sales Document Type::Order}, s.[No.], {Sales Document Status::Open}, c.[No.], c.[Name], c.[Address],
       c.[Address 2], c.[City], c.[Contact], c.[Post Code], c.[County], c.[Country/Region Code], c.[No.], c.[Name],
       c.[Address], c.[Address 2], c.[City], c.[Contact], c.[Post Code], c.[County], c.[Country/Region Code],
       @filled(h.[ShipName], c.[Name]), @filled(h.[ShipAttn], c.[Contact]), @filled(h.[ShipAddr1], c.[Address]),
       @filled(left(h.[ShipAddr2], 50), c.[Address 2]), @filled(h.[ShipCity], c.[City]), @filled(h.[ShipState], c.[County]),
       @filled(h.[ShipCountry], c.[Country/Region Code]), @filled(h.[ShipZip], c.[Post Code]), h.[OrdDate], h.[OrdDate],
       h.[OrdDate], 'Migrated from SL', s.[Shipment Method Code],
       case when h.[ShipCmplt] = 1 then {Sales Header Shipping Advice::Complete} else {Sales Header Shipping Advice::Partial} end,
       c.[Salesperson Code], c.[Customer Posting Group], c.[Gen. Bus. Posting Group], c.[Tax Area Code], c.[Tax Liable],
       n.[Posted Invoice Nos.], n.[Posted Shipment Nos.], d.[Dimension Set ID], d.[Shortcut Dimension 1 Code],
       d.[Shortcut Dimension 2 Code]
  from {Staged Order} s
  join {SL SOHeader Buffer} h on h.[CpnyID] = :company_id and h.[OrdNbr] = s.[Order Id]
  join {Customer} c on c.[No.] = s.[Owner]
  left join {Sales & Receivables Setup} n on n.[Primary Key] = ''
  left join {Subaccount Set} d on d.[Sub] = s.[Sub] and s.[Sub] <> '';

-- Their lines.
insert into {Sales Line} ([Document Type], [Document No.], [Line No.], [Sell-to Customer No.], [Bill-to Customer No.],
       [Type], [No.], [Description], [Location Code], [Posting Group], [Gen. Bus. Posting Group],
       [Gen. Prod. Posting Group], [Unit of Measure], [Unit of Measure Code], [Qty. per Unit of Measure], [Quantity],
       [Quantity (Base)], [Outstanding Quantity], [Outstanding Qty. (Base)], [Qty. to Ship], [Qty. to Invoice],
       [Unit Price], [Unit Cost], [Unit Cost (LCY)], [Amount], [Line Amount], [Outstanding Amount],
       [Outstanding Amount (LCY)], [Dimension Set ID], [Shortcut Dimension 1 Code], [Shortcut Dimension 2 Code])
select {Sales Document Type::Order}, q.[No.], q.[Place], q.[Owner], q.[Owner], {Sales Line Type::Item}, i.[No.],
       i.[Description], q.[Site], i.[Inventory Posting Group], c.[Gen. Bus. Posting Group], i.[Gen. Prod. Posting Group],
       q.[UnitDesc], i.[Sales Unit of Measure], coalesce(u.[Qty. per Unit of Measure], 1), q.[Quantity],
       q.[Quantity] * coalesce(u.[Qty. per Unit of Measure], 1), q.[Quantity],
       q.[Quantity] * coalesce(u.[Qty. per Unit of Measure], 1), q.[Quantity], q.[Quantity], q.[Price], i.[Unit Cost],
       i.[Unit Cost], round(@worth(q.[Quantity], q.[Price]), 2), round(@worth(q.[Quantity], q.[Price]), 2),
       round(@worth(q.[Quantity], q.[Price]), 2), round(@worth(q.[Quantity], q.[Price]), 2), d.[Dimension Set ID],
       d.[Shortcut Dimension 1 Code], d.[Shortcut Dimension 2 Code]
  from (select s.[No.], s.[Owner], s.[Sub], l.[Place], l.[No.] as [Item], l.[Site], x.[UnitDesc],
               @number(x.[QtyBO]) as [Quantity], @number(x.[SlsPrice]) as [Price]
          from {Staged Order} s
          join {Order Line} l on l.[Order Id] = s.[Order Id]
          join {SL SOLine Buffer} x on x.[CpnyID] = :company_id and x.[OrdNbr] = l.[Order Id] and x.[LineRef] = l.[LineRef]) q
  join {Item} i on i.[No.] = q.[Item]
  join {Customer} c on c.[No.] = q.[Owner]
  left join {Item Unit of Measure} u on u.[Item No.] = i.[No.] and u.[Code] = i.[Sales Unit of Measure]
  left join {Subaccount Set} d on d.[Sub] = q.[Sub] and q.[Sub] <> '';
