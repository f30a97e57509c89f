-- Lines of item journals, by serial and lot number where they have some

-- Nothing of an earlier posting counts.
delete from {Item Posting};

-- Nor its faults.
delete from {Posting Fault};

-- Nor its verdicts.
delete from {Posting Error};

-- Serial and lot numbers by their lines.
delete from {Line Tracking};

-- Of the batches that are posted.
insert into {Line Tracking} ([Journal Template Name], [Journal Batch Name], [Line No.], [Entry No.], [Quantity],
       [Serial No.], [Lot No.], [Expiration Date])
select t.[Source ID], t.[Source Batch Name], t.[Source Ref. No.], t.[Entry No.], t.[Quantity (Base)], t.[Serial No.],
       t.[Lot No.], t.[Expiration Date]
  from {Reservation Entry} t
  join {Batch to Post} p on p.[Journal Template Name] = t.[Source ID] and p.[Journal Batch Name] = t.[Source Batch Name]
 where t.[Source Type] = 83;

-- What goes out is below zero. At standard cost the item's own cost counts. A line may belong to
-- another product group than its item.
insert into {Item Posting} ([Id], [Journal Template Name], [Journal Batch Name], [Line No.], [Item No.], [Location Code],
       [Posting Date], [Document No.], [Description], [Entry Type], [Quantity], [Unit Cost], [Costing Method],
       [Inventory Posting Group], [Gen. Prod. Posting Group], [Item Category Code], [Base Unit of Measure],
       [Serial No.], [Lot No.], [Expiration Date])
select row_number() over (order by @exact(l.[Journal Batch Name]), l.[Line No.], t.[Entry No.]),
       l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], l.[Item No.], l.[Location Code],
       l.[Posting Date], l.[Document No.], case when l.[Description] = i.[Description] then '' else l.[Description] end,
       l.[Entry Type],
       case when l.[Entry Type] = {Item Ledger Entry Type::Negative Adjmt.} then -1 else 1 end
         * abs(coalesce(t.[Quantity], l.[Quantity])),
       round(case when i.[Costing Method] = {Costing Method::Standard} then i.[Unit Cost] else l.[Unit Cost] end, 5),
       i.[Costing Method], i.[Inventory Posting Group],
       case when l.[Gen. Prod. Posting Group] <> '' then l.[Gen. Prod. Posting Group] else i.[Gen. Prod. Posting Group] end,
       i.[Item Category Code],
       i.[Base Unit of Measure], t.[Serial No.], t.[Lot No.], t.[Expiration Date]
  from {Item Journal Line} l
  join {Batch to Post} p
    on p.[Journal Template Name] = l.[Journal Template Name] and p.[Journal Batch Name] = l.[Journal Batch Name]
  left join {Item} i on i.[No.] = l.[Item No.]
  left join {Line Tracking} t on t.[Journal Template Name] = l.[Journal Template Name]
   and t.[Journal Batch Name] = l.[Journal Batch Name] and t.[Line No.] = l.[Line No.]
 where l.[Item No.] <> '';
