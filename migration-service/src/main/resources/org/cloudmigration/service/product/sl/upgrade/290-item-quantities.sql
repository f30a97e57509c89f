-- Quantities on hand as item journal lines
-- needs: items, item-classes
-- switch: Migrate GL Module, Migrate Inventory Module, not Migrate Only Inventory Master
-- source: SL ItemSite Buffer

-- include: parts/items

-- Nothing of an earlier step counts.
delete from {Stock Line};

-- Items at average or standard cost have a line for each site; others one for each lot or serial number, or for
-- each layer of cost where they are not tracked.
insert into {Stock Line} ([Id], [InvtID], [Item No.], [SiteID], [LotSerNbr], [WhseLoc], [Layer], [Document No.],
       [Posting Date], [Quantity], [Unit Cost], [Item Tracking Code])
select row_number() over (order by q.[Place], @exact(q.[SiteID]), @exact(q.[LotSerNbr]), @exact(q.[WhseLoc]),
                          @exact(q.[LayerType]), @exact(q.[Cost Id]), @exact(q.[RcptNbr]), q.[Day]),
       q.[InvtID], q.[No.], q.[SiteID],
       case when q.[Layer] = 'C' then q.[Cost Id] else q.[LotSerNbr] end, q.[WhseLoc], q.[Layer],
       case when q.[Document] = '' then left(q.[InvtID], 20) else q.[Document] end, @day_or(q.[Day], :work_date),
       q.[Quantity], q.[Cost], q.[Item Tracking Code]
  from (select s.[Place], s.[InvtID], s.[No.], t.[SiteID], '' as [LotSerNbr], '' as [WhseLoc], '' as [LayerType],
               '' as [Cost Id], '' as [RcptNbr], cast(:work_date as date) as [Day], 'S' as [Layer], '' as [Document],
               @number(t.[QtyOnHand]) as [Quantity],
               case when s.[ValMthd] = 'T' then @number(t.[StdCost]) else @number(t.[AvgCost]) end as [Cost],
               i.[Item Tracking Code]
          from {Staged Item} s
          join {Item} i on i.[No.] = s.[No.]
          join {SL ItemSite Buffer} t on t.[InvtID] = s.[InvtID]
         where t.[CpnyID] = :company_id and @number(t.[QtyOnHand]) <> 0 and s.[ValMthd] not in ('F', 'L', 'S')
        union all
        select s.[Place], s.[InvtID], s.[No.], t.[SiteID], l.[LotSerNbr], l.[WhseLoc], '', '', '', cast(l.[RcptDate] as date),
               'L', l.[SrcOrdNbr], @number(l.[QtyOnHand]), @number(l.[Cost]), i.[Item Tracking Code]
          from {Staged Item} s
          join {Item} i on i.[No.] = s.[No.]
          join {SL ItemSite Buffer} t on t.[InvtID] = s.[InvtID]
          join {SL LotSerMst Buffer} l on l.[InvtID] = s.[InvtID] and l.[SiteID] = t.[SiteID]
         where t.[CpnyID] = :company_id and @number(t.[QtyOnHand]) <> 0 and s.[ValMthd] in ('F', 'L', 'S') and s.[Tracked] = 1
           and @number(l.[QtyOnHand]) <> 0
        union all
        select s.[Place], s.[InvtID], s.[No.], t.[SiteID], '', '', c.[LayerType], c.[SpecificCostID], c.[RcptNbr],
               cast(c.[RcptDate] as date), case when s.[ValMthd] = 'S' then 'C' else 'F' end,
               case when s.[ValMthd] = 'S' then left(c.[SpecificCostID], 20) else c.[RcptNbr] end, @number(c.[Qty]),
               @number(c.[UnitCost]), i.[Item Tracking Code]
          from {Staged Item} s
          join {Item} i on i.[No.] = s.[No.]
          join {SL ItemSite Buffer} t on t.[InvtID] = s.[InvtID]
          join {SL ItemCost Buffer} c on c.[InvtID] = s.[InvtID] and c.[SiteID] = t.[SiteID]
         where t.[CpnyID] = :company_id and @number(t.[QtyOnHand]) <> 0 and s.[ValMthd] in ('F', 'L', 'S') and s.[Tracked] = 0
           and @number(c.[Qty]) <> 0) q;

-- A quantity lies at a place that is there.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Item Journal Line', concat('Item No.=', k.[Item No.], ', Location Code=', k.[SiteID]),
       concat('Site ', k.[SiteID], ' is no location, so the quantities of the item at this site were left out.')
  from {Stock Line} k
 where not exists (select 1 from {Location} l where l.[Code] = @code(k.[SiteID]))
 group by k.[Item No.], k.[SiteID];

-- Those cannot be kept.
delete from {Stock Line} where not exists (select 1 from {Location} l where l.[Code] = @code({Stock Line}.[SiteID]));

-- Where the batches begin: behind those with lines.
delete from {Stock Place};

-- At most ten thousand lines a batch.
insert into {Stock Place} ([Id], [Batch], [Line No.])
select p.[Id], concat('SLITM', @text(b.[Used] + 1 + (p.[Place] - 1) / 10000)), (p.[Place] - 1) % 10000 + 1
  from (select k.[Id], row_number() over (order by k.[Id]) as [Place] from {Stock Line} k) p
 cross join (select coalesce(max(@whole_number(substring(l.[Journal Batch Name], 6, 5))), 0) as [Used]
               from {Item Journal Line} l where l.[Journal Batch Name] like 'SLITM%') b;

-- The batches.
-- only new rows
insert into {Item Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @item_template(), p.[Batch], 'SL Migration of On-hand Quantities and Costs' from {Stock Place} p;

-- What is on hand comes in; what is below zero goes out.
insert into {Item Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Posting Date], [Document Date],
       [Document No.], [Entry Type], [Item No.], [Description], [Location Code], [Quantity], [Quantity (Base)],
       [Unit of Measure Code], [Qty. per Unit of Measure], [Unit Cost], [Amount], [Inventory Posting Group],
       [Gen. Prod. Posting Group])
select @item_template(), p.[Batch], p.[Line No.], k.[Posting Date], k.[Posting Date], k.[Document No.],
       case when k.[Quantity] > 0 then {Item Ledger Entry Type::Positive Adjmt.}
            else {Item Ledger Entry Type::Negative Adjmt.} end,
       k.[Item No.], i.[Description], k.[SiteID], abs(k.[Quantity]), abs(k.[Quantity]), i.[Base Unit of Measure], 1,
       k.[Unit Cost], round(@worth(abs(k.[Quantity]), k.[Unit Cost]), 2), i.[Inventory Posting Group], 'SLITEMIMPORT'
  from {Stock Line} k
  join {Stock Place} p on p.[Id] = k.[Id]
  join {Item} i on i.[No.] = k.[Item No.];

-- Lots and serial numbers of the lines: all of the site, the line's own, or the layer that is told apart by its cost.
insert into {Reservation Entry} ([Entry No.], [Positive], [Item No.], [Location Code], [Quantity (Base)], [Quantity],
       [Qty. per Unit of Measure], [Reservation Status], [Description], [Creation Date], [Source Type], [Source Subtype],
       [Source ID], [Source Batch Name], [Source Ref. No.], [Serial No.], [Lot No.], [Item Tracking], [Expiration Date],
       [Expected Receipt Date], [Shipment Date])
select (select coalesce(max(e.[Entry No.]), 0) from {Reservation Entry} e)
         + row_number() over (order by n.[Id], @exact(n.[Number]), @exact(n.[WhseLoc])),
       case when n.[Line] > 0 then 1 else 0 end, n.[Item No.], n.[SiteID], n.[Quantity], n.[Quantity], 1,
       {Reservation Status::Prospect}, i.[Description], :work_date, 83,
       case when n.[Line] > 0 then {Item Ledger Entry Type::Positive Adjmt.}
            else {Item Ledger Entry Type::Negative Adjmt.} end,
       @item_template(), p.[Batch], p.[Line No.], case when n.[Serial] = 1 then n.[Number] else '' end,
       case when n.[Serial] = 1 then '' else n.[Number] end,
       case when n.[Serial] = 1 then {Item Tracking::Serial No.} else {Item Tracking::Lot No.} end,
       case when n.[Item Tracking Code] like '%EXP' then n.[Expires] end, n.[Posting Date], n.[Posting Date]
  from (select k.[Id], k.[Item No.], k.[SiteID], k.[Posting Date], k.[Item Tracking Code], k.[Quantity] as [Line],
               l.[LotSerNbr] as [Number], l.[WhseLoc], l.[ExpDate] as [Expires], @tracks_pieces(k.[Item Tracking Code]) as [Serial],
               @tracked(k.[Item Tracking Code], k.[Quantity], l.[QtyOnHand]) as [Quantity]
          from {Stock Line} k
          join {SL LotSerMst Buffer} l on l.[InvtID] = k.[InvtID] and l.[SiteID] = k.[SiteID]
         where k.[Layer] = 'S' and @number(l.[QtyOnHand]) <> 0
        union all
        select k.[Id], k.[Item No.], k.[SiteID], k.[Posting Date], k.[Item Tracking Code], k.[Quantity], l.[LotSerNbr],
               l.[WhseLoc], l.[ExpDate], @tracks_pieces(k.[Item Tracking Code]),
               @tracked(k.[Item Tracking Code], k.[Quantity], l.[QtyOnHand])
          from {Stock Line} k
          join {SL LotSerMst Buffer} l on l.[InvtID] = k.[InvtID] and l.[LotSerNbr] = k.[LotSerNbr]
           and l.[SiteID] = k.[SiteID] and l.[WhseLoc] = k.[WhseLoc]
         where k.[Layer] = 'L'
        union all
        select k.[Id], k.[Item No.], k.[SiteID], k.[Posting Date], k.[Item Tracking Code], k.[Quantity], k.[LotSerNbr], '',
               k.[Posting Date], 0, k.[Quantity]
          from {Stock Line} k where k.[Layer] = 'C') n
  join {Stock Place} p on p.[Id] = n.[Id]
  join {Item} i on i.[No.] = n.[Item No.]
 where @tracks_quantities(n.[Item Tracking Code]) = 1;

-- Items that are no longer used are blocked; with quantities to post, only after they are posted.
delete from {Chosen Record};

-- Those.
insert into {Chosen Record} ([Use], [No.])
select 'retired', s.[No.] from {Staged Item} s where s.[First] = 1 and s.[Retired] = 1
union all
select distinct 'quantity', k.[Item No.] from {Stock Line} k;

-- Without quantities at once.
update {Item} set [Blocked] = 1
 where exists (select 1 from {Chosen Record} c where c.[Use] = 'retired' and c.[No.] = {Item}.[No.])
   and not exists (select 1 from {Chosen Record} c where c.[Use] = 'quantity' and c.[No.] = {Item}.[No.]);

-- Until then people are reminded.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select distinct :company, 'Item', k.[Item No.], @still_open()
  from {Stock Line} k join {Staged Item} s on s.[InvtID] = k.[InvtID] where s.[Retired] = 1;
