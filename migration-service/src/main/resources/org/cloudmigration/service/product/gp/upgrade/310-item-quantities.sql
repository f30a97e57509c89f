-- Quantities on hand as item journal lines
-- needs: staging, items, item-posting-groups, item-tracking-codes, sites
-- switch: Migrate Inventory Module
-- source: GP IV10200

-- Nothing of an earlier step counts.
delete from {Item Stock};

-- Receipts that are not sold, by serial or lot number where the item is tracked. What makes one line:
-- items at average or standard cost all at a site, others each receipt.
-- if: Migrate GL Module, not Migrate Only Inventory Master
insert into {Item Stock} ([Id], [Line], [Item No.], [Location Code], [Date Received], [Unit Cost], [Quantity], [Tracked],
       [Serial No.], [Lot No.], [Expiration Date])
select r.[Id],
       dense_rank() over (order by @exact(r.[No.]), @exact(r.[Site]), r.[Day], r.[Apart], @exact(r.[Receipt]), r.[Cost]),
       r.[No.], r.[Site], r.[DATERECD], r.[Cost], r.[Quantity], r.[Tracked], r.[Serial], r.[Lot], r.[EXPNDATE]
  from (select row_number() over (order by @exact(s.[No.]), @exact(q.[TRXLOCTN]), q.[DATERECD], q.[RCTSEQNM],
                                           n.[DTSEQNUM], l.[DTSEQNUM]) as [Id],
               s.[No.], left(@trim(q.[TRXLOCTN]), 10) as [Site], q.[DATERECD],
               case when @by_receipt(s.[Costing Method]) = 1 then q.[DATERECD] else @no_date() end as [Day],
               case when @by_receipt(s.[Costing Method]) = 1 and s.[Item Tracking Code] = ''
                    then row_number() over (order by @exact(s.[No.]), @exact(q.[TRXLOCTN]), q.[DATERECD], q.[RCTSEQNM])
                    else 0 end as [Apart],
               case when @by_receipt(s.[Costing Method]) = 1 and s.[Item Tracking Code] <> ''
                    then @trim(q.[RCPTNMBR]) else '' end as [Receipt],
               case s.[Costing Method] when {Costing Method::Average} then s.[Current Cost]
                    when {Costing Method::Standard} then s.[Standard Cost] else q.[UNITCOST] end as [Cost],
               case s.[Item Tracking Code] when 'SERIAL' then 1 when 'LOT' then l.[QTYRECVD] - l.[QTYSOLD]
                    else q.[QTYRECVD] - q.[QTYSOLD] end as [Quantity],
               case when s.[Item Tracking Code] = '' then 0 else 1 end as [Tracked],
               coalesce(n.[SERLNMBR], '') as [Serial], coalesce(l.[LOTNUMBR], '') as [Lot], l.[EXPNDATE]
          from {GP IV10200} q
          join {Staged Item} s on s.[ITEMNMBR] = q.[ITEMNMBR] and s.[First] = 1 and s.[Kind] = 0
          join {Item} i on i.[No.] = s.[No.]
          left join {GP IV00200} n on s.[Item Tracking Code] = 'SERIAL' and n.[ITEMNMBR] = q.[ITEMNMBR]
           and n.[LOCNCODE] = q.[TRXLOCTN] and n.[DATERECD] = q.[DATERECD] and n.[RCTSEQNM] = q.[RCTSEQNM]
           and n.[QTYTYPE] in (0, 1)
          left join {GP IV00300} l on s.[Item Tracking Code] = 'LOT' and l.[ITEMNMBR] = q.[ITEMNMBR]
           and l.[LOCNCODE] = q.[TRXLOCTN] and l.[DATERECD] = q.[DATERECD] and l.[RCTSEQNM] = q.[RCTSEQNM]
           and l.[QTYTYPE] in (0, 1)
         where q.[RCPTSOLD] = 0 and q.[QTYTYPE] = 1) r
 where r.[Quantity] <> 0;

-- A receipt that brings a line up to nothing makes none.
delete from {Item Stock Line};

-- The lines, at most ten thousand a batch.
insert into {Item Stock Line} ([Line], [Batch], [Line No.], [Item No.], [Location Code], [Posting Date], [Unit Cost],
       [Quantity])
select g.[Line], concat('GPITM', @text(b.[First Batch] + (g.[Place] - 1) / 10000)), (g.[Place] - 1) % 10000 + 1, g.[Item No.],
       g.[Location Code], case when g.[By Receipt] = 1 then g.[Received] else :work_date end, g.[Unit Cost], g.[Quantity]
  from (select k.[Line], k.[Item No.], k.[Location Code], min(k.[Date Received]) as [Received],
               min(k.[Unit Cost]) as [Unit Cost], sum(k.[Quantity]) as [Quantity],
               min(@by_receipt(i.[Costing Method])) as [By Receipt],
               row_number() over (order by k.[Line]) as [Place]
          from {Item Stock} k join {Item} i on i.[No.] = k.[Item No.]
         group by k.[Line], k.[Item No.], k.[Location Code]
        having sum(k.[Quantity]) <> 0) g
 cross join (select case when count(*) < 1 then 1 else count(*) end as [First Batch] from {Item Journal Batch}) b;

-- Their batches.
-- only new rows
insert into {Item Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @item_template(), l.[Batch], 'DEFAULT' from {Item Stock Line} l;

-- What is on hand comes in; what is below zero goes out.
insert into {Item Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Posting Date],
       [Document No.], [Entry Type], [Item No.], [Description], [Quantity], [Location Code], [Unit Cost])
select @item_template(), l.[Batch], l.[Line No.], l.[Posting Date], l.[Item No.],
       case when l.[Quantity] > 0 then {Item Ledger Entry Type::Positive Adjmt.}
            else {Item Ledger Entry Type::Negative Adjmt.} end,
       l.[Item No.], i.[Description], abs(l.[Quantity]), l.[Location Code], l.[Unit Cost]
  from {Item Stock Line} l join {Item} i on i.[No.] = l.[Item No.];

-- Serial and lot numbers of the lines.
insert into {Reservation Entry} ([Entry No.], [Positive], [Item No.], [Location Code], [Quantity (Base)], [Quantity],
       [Qty. per Unit of Measure], [Reservation Status], [Source Type], [Source Subtype], [Source ID],
       [Source Batch Name], [Source Ref. No.], [Serial No.], [Lot No.], [Expiration Date])
select (select coalesce(max(e.[Entry No.]), 0) from {Reservation Entry} e) + row_number() over (order by k.[Id]),
       case when k.[Quantity] > 0 then 1 else 0 end, k.[Item No.], k.[Location Code], k.[Quantity], k.[Quantity], 1,
       {Reservation Status::Prospect}, 83,
       case when l.[Quantity] > 0 then {Item Ledger Entry Type::Positive Adjmt.}
            else {Item Ledger Entry Type::Negative Adjmt.} end,
       @item_template(), l.[Batch], l.[Line No.], k.[Serial No.], k.[Lot No.], k.[Expiration Date]
  from {Item Stock} k join {Item Stock Line} l on l.[Line] = k.[Line]
 where k.[Tracked] = 1;

-- Which items have quantities to post.
delete from {Chosen Record};

-- Each once.
insert into {Chosen Record} ([Use], [No.])
select distinct 'quantity', l.[Item No.] from {Item Journal Line} l;

-- Items that are no longer used are blocked; with quantities to post, only after they are posted.
update {Item} set [Blocked] = 1
 where [Type] = {Item Type::Inventory}
   and [No.] in (select s.[No.] from {Staged Item} s where s.[First] = 1 and s.[Inactive] = 1)
   and not exists (select 1 from {Chosen Record} c where c.[Use] = 'quantity' and c.[No.] = {Item}.[No.]);
