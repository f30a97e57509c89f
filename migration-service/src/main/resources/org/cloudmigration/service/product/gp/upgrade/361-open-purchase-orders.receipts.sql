-- Receipts of open purchase orders
-- needs: open-purchase-orders
-- switch: Migrate Open POs
-- tenant: own

-- Serial and lot numbers came with the quantities; the way in and out again needs none.
delete from {Untracked Item};

-- Items of the journal.
insert into {Untracked Item} ([No.], [Item Tracking Code])
select i.[No.], i.[Item Tracking Code] from {Item} i
 where i.[Item Tracking Code] <> ''
   and exists (select 1 from {Item Journal Line} l where l.[Journal Batch Name] = 'GPPOITEMS' and l.[Item No.] = i.[No.]);

-- They are not tracked meanwhile.
update {Item} set [Item Tracking Code] = '' where exists (select 1 from {Untracked Item} u where u.[No.] = {Item}.[No.]);

-- What goes out is posted first: if it cannot be, nothing is received either.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Item Journal Batch} b where b.[Name] = 'GPPOITEMS';

-- include: shared/post-items
-- include: parts/posting-warnings

-- Lines to receive.
delete from {Order Receiving};

-- All of them, unless the journal stayed. Entries have only those of stock items.
insert into {Order Receiving} ([Id], [Order No.], [Line No.], [Item No.], [Location Code], [Posting Date], [Quantity],
       [Unit Cost], [Entry No.])
select r.[Id], r.[Document No.], r.[Line No.], r.[No.], r.[Location Code], r.[Day], r.[Qty. to Receive], r.[Unit Cost],
       case when r.[Stock] = 1 then r.[Place] + (select coalesce(max(e.[Entry No.]), 0) from {Item Ledger Entry} e) else 0 end
  from (select l.*, @day_of_line(l.[Expected Receipt Date], h.[Posting Date]) as [Day], i.[Stock],
               row_number() over (order by @exact(l.[Document No.]), l.[Line No.]) as [Id],
               row_number() over (partition by i.[Stock] order by @exact(l.[Document No.]), l.[Line No.]) as [Place]
          from {Purchase Line} l
          join {Purchase Header} h on h.[Document Type] = l.[Document Type] and h.[No.] = l.[Document No.]
          join (select x.[No.], case when x.[Type] = {Item Type::Inventory} then 1 else 0 end as [Stock] from {Item} x) i
            on i.[No.] = l.[No.]
         where l.[Document Type] = {Purchase Document Type::Order} and l.[Qty. to Receive] > 0
           and exists (select 1 from {Order Line} o where o.[Order No.] = l.[Document No.])
           and not exists (select 1 from {Item Journal Line} j where j.[Journal Batch Name] = 'GPPOITEMS')) r;

-- What was received is on hand.
insert into {Item Ledger Entry} ([Entry No.], [Item No.], [Posting Date], [Document Date], [Entry Type], [Document No.],
       [Document Type], [Document Line No.], [Location Code], [Quantity], [Remaining Quantity], [Open], [Positive],
       [Qty. per Unit of Measure], [Unit of Measure Code], [Item Category Code], [Item Register No.])
select r.[Entry No.], r.[Item No.], r.[Posting Date], r.[Posting Date], {Item Ledger Entry Type::Purchase}, r.[Order No.],
       5, r.[Line No.], r.[Location Code], r.[Quantity], r.[Quantity], 1, 1, 1, i.[Base Unit of Measure],
       i.[Item Category Code], (select coalesce(max(g.[No.]), 0) from {Item Register} g) + 1
  from {Order Receiving} r join {Item} i on i.[No.] = r.[Item No.]
 where r.[Entry No.] > 0;

-- Its cost is expected until the invoice comes.
insert into {Value Entry} ([Entry No.], [Item No.], [Posting Date], [Document Date], [Valuation Date], [VAT Reporting Date],
       [Item Ledger Entry Type], [Document No.], [Location Code], [Inventory Posting Group], [Gen. Prod. Posting Group],
       [Item Ledger Entry No.], [Valued Quantity], [Item Ledger Entry Quantity], [Cost per Unit], [Expected Cost],
       [Cost Amount (Expected)], [Inventoriable], [User ID], [Item Register No.])
select (select coalesce(max(e.[Entry No.]), 0) from {Value Entry} e) + row_number() over (order by r.[Id]), r.[Item No.],
       r.[Posting Date], r.[Posting Date], r.[Posting Date], r.[Posting Date], {Item Ledger Entry Type::Purchase},
       r.[Order No.], r.[Location Code], i.[Inventory Posting Group], i.[Gen. Prod. Posting Group], r.[Entry No.],
       r.[Quantity], r.[Quantity], r.[Unit Cost], 1, round(@worth(r.[Quantity], r.[Unit Cost]), 2), 1, :user,
       (select coalesce(max(g.[No.]), 0) from {Item Register} g) + 1
  from {Order Receiving} r join {Item} i on i.[No.] = r.[Item No.]
 where r.[Entry No.] > 0;

-- Each receipt applies to itself.
insert into {Item Application Entry} ([Entry No.], [Item Ledger Entry No.], [Inbound Item Entry No.], [Quantity],
       [Posting Date], [Cost Application], [Item No.], [Location Code], [Created By User])
select (select coalesce(max(x.[Entry No.]), 0) from {Item Application Entry} x) + row_number() over (order by r.[Id]),
       r.[Entry No.], r.[Entry No.], r.[Quantity], r.[Posting Date], 1, r.[Item No.], r.[Location Code], :user
  from {Order Receiving} r
 where r.[Entry No.] > 0;

-- One register.
insert into {Item Register} ([No.], [From Entry No.], [To Entry No.], [Creation Date], [User ID], [From Value Entry No.],
       [To Value Entry No.])
select (select coalesce(max(g.[No.]), 0) from {Item Register} g) + 1, min(r.[Entry No.]), max(r.[Entry No.]), :today,
       :user, min(v.[Entry No.]), max(v.[Entry No.])
  from {Order Receiving} r join {Value Entry} v on v.[Item Ledger Entry No.] = r.[Entry No.] and r.[Entry No.] > 0
having count(*) > 0;

-- include: shared/item-applications

-- The lines know what was received.
update {Purchase Line}
   set [Quantity Received] = [Quantity Received] + [Qty. to Receive],
       [Qty. Rcd. Not Invoiced] = [Qty. Rcd. Not Invoiced] + [Qty. to Receive],
       [Outstanding Quantity] = [Outstanding Quantity] - [Qty. to Receive],
       [Outstanding Qty. (Base)] = [Outstanding Qty. (Base)] - [Qty. to Receive],
       [Outstanding Amount] = @worth([Outstanding Quantity] - [Qty. to Receive], [Unit Cost]),
       [Outstanding Amount (LCY)] = @worth([Outstanding Quantity] - [Qty. to Receive], [Unit Cost]),
       [Qty. to Receive] = 0
 where [Document Type] = {Purchase Document Type::Order}
   and exists (select 1 from {Order Receiving} r
                where r.[Order No.] = [Document No.] and r.[Line No.] = {Purchase Line}.[Line No.]);

-- Items are tracked again.
update {Item}
   set [Item Tracking Code] = (select u.[Item Tracking Code] from {Untracked Item} u where u.[No.] = {Item}.[No.])
 where exists (select 1 from {Untracked Item} u where u.[No.] = {Item}.[No.]);
