-- The entries of item journals

-- A register for each batch.
delete from {Item Batch};

-- In their order.
insert into {Item Batch} ([Journal Batch Name], [Place])
select b.[Journal Batch Name], row_number() over (order by @exact(b.[Journal Batch Name]))
  from (select distinct x.[Journal Batch Name] from {Item Posting} x) b;

-- Their numbers.
update {Item Posting}
   set [Entry No.] = [Id] + (select coalesce(max(e.[Entry No.]), 0) from {Item Ledger Entry} e),
       [Value Entry No.] = [Id] + (select coalesce(max(e.[Entry No.]), 0) from {Value Entry} e),
       [Register No.] = (select b.[Place] from {Item Batch} b
                          where b.[Journal Batch Name] = {Item Posting}.[Journal Batch Name])
                        + (select coalesce(max(r.[No.]), 0) from {Item Register} r);

-- Quantities.
insert into {Item Ledger Entry} ([Entry No.], [Item No.], [Posting Date], [Document Date], [Entry Type], [Document No.],
       [Description], [Location Code], [Quantity], [Remaining Quantity], [Invoiced Quantity], [Open], [Positive],
       [Qty. per Unit of Measure], [Unit of Measure Code], [Item Category Code], [Completely Invoiced],
       [Last Invoice Date], [Shipped Qty. Not Returned], [Serial No.], [Lot No.], [Expiration Date], [Item Tracking],
       [Item Register No.])
select l.[Entry No.], l.[Item No.], l.[Posting Date], l.[Posting Date], l.[Entry Type], l.[Document No.],
       l.[Description], l.[Location Code], l.[Quantity], l.[Quantity], l.[Quantity], 1,
       case when l.[Quantity] > 0 then 1 else 0 end, 1, l.[Base Unit of Measure], l.[Item Category Code], 1,
       l.[Posting Date], case when l.[Quantity] > 0 then 0 else l.[Quantity] end, l.[Serial No.], l.[Lot No.],
       l.[Expiration Date],
       case when l.[Serial No.] <> '' and l.[Lot No.] <> '' then {Item Tracking::Lot and Serial No.}
            when l.[Serial No.] <> '' then {Item Tracking::Serial No.}
            when l.[Lot No.] <> '' then {Item Tracking::Lot No.} else {Item Tracking::None} end,
       l.[Register No.]
  from {Item Posting} l;

-- Their values.
insert into {Value Entry} ([Entry No.], [Item No.], [Posting Date], [Document Date], [Valuation Date], [VAT Reporting Date],
       [Item Ledger Entry Type], [Document No.], [Description], [Location Code], [Inventory Posting Group],
       [Gen. Prod. Posting Group], [Item Ledger Entry No.], [Valued Quantity], [Item Ledger Entry Quantity],
       [Invoiced Quantity], [Cost per Unit], [Cost Amount (Actual)], [Inventoriable], [Valued By Average Cost],
       [User ID], [Journal Batch Name], [Item Register No.])
select l.[Value Entry No.], l.[Item No.], l.[Posting Date], l.[Posting Date], l.[Posting Date], l.[Posting Date],
       l.[Entry Type],
       l.[Document No.], l.[Description], l.[Location Code], l.[Inventory Posting Group],
       l.[Gen. Prod. Posting Group], l.[Entry No.], l.[Quantity], l.[Quantity], l.[Quantity], l.[Unit Cost],
       round(cast(l.[Unit Cost] as decimal(19, 5)) * cast(l.[Quantity] as decimal(19, 5)), 2), 1,
       case when l.[Quantity] < 0 and l.[Costing Method] = {Costing Method::Average} then 1 else 0 end,
       :user, l.[Journal Batch Name], l.[Register No.]
  from {Item Posting} l;

-- Costs that the general ledger does not have yet.
insert into {Post Value Entry to G/L} ([Value Entry No.], [Item No.], [Posting Date])
select v.[Entry No.], v.[Item No.], v.[Posting Date]
  from {Item Posting} l join {Value Entry} v on v.[Entry No.] = l.[Value Entry No.]
 where v.[Cost Amount (Actual)] <> 0;
