-- Items
-- needs: staging
-- switch: Migrate Inventory Module
-- source: GP IV00101

-- Costs have as many places as the source kept.
update {General Ledger Setup}
   set [Unit-Amount Rounding Precision] =
       (select case max(i.[DECPLCUR]) when 2 then 0.1 when 3 then 0.01 when 4 then 0.001 when 5 then 0.0001
                                      when 6 then 0.00001 else 0 end from {GP IV00101} i)
 where (select case max(i.[DECPLCUR]) when 2 then 0.1 when 3 then 0.01 when 4 then 0.001 when 5 then 0.0001
                                      when 6 then 0.00001 else 0 end from {GP IV00101} i)
       between 0.000001 and [Unit-Amount Rounding Precision] - 0.000001;

-- Two numbers that are the same in their first twenty characters cannot both be kept.
insert into {GP Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Item', s.[No.],
       concat('Item ', s.[ITEMNMBR], ' was left out: another item has the same first 20 characters.')
  from {Staged Item} s where s.[First] = 0;

-- Units of measure.
-- only new rows
insert into {Unit of Measure} ([Code], [Description])
select s.[Base Unit], s.[Base Unit] from {Staged Item} s where s.[Base Unit] <> ''
union all
select s.[Purchase Unit], s.[Purchase Unit] from {Staged Item} s where s.[Purchase Unit] <> '';

-- The cards. An item that is there already stays as it is. At standard cost the unit cost is the standard one.
-- only new rows
insert into {Item} ([No.], [Description], [Description 2], [Search Description], [Type], [Base Unit of Measure],
       [Purch. Unit of Measure], [Unit List Price], [Unit Cost], [Standard Cost], [Costing Method], [Net Weight],
       [Item Tracking Code], [Gen. Prod. Posting Group], [first by])
select s.[No.], s.[Description], s.[Short Name], s.[Description],
       case when s.[Kind] = 1 then {Item Type::Service} else {Item Type::Inventory} end, s.[Base Unit],
       s.[Purchase Unit], s.[Unit List Price],
       case when s.[Kind] <> 1 and s.[Costing Method] = {Costing Method::Standard} then s.[Standard Cost]
            else s.[Current Cost] end,
       s.[Standard Cost],
       case when s.[Kind] = 1 then {Costing Method::FIFO} else s.[Costing Method] end, s.[Ship Weight],
       s.[Item Tracking Code], case when :{Migrate GL Module} = 1 then 'GP' else '' end, s.[ITEMNMBR]
  from {Staged Item} s
 where s.[First] = 1;

-- Units of each item; how many of one make another is not known.
-- only new rows
insert into {Item Unit of Measure} ([Item No.], [Code], [Qty. per Unit of Measure])
select u.[No.], u.[Unit], 1
  from (select s.[No.], s.[Base Unit] as [Unit] from {Staged Item} s
        union all select s.[No.], s.[Purchase Unit] from {Staged Item} s) u
  join {Item} i on i.[No.] = u.[No.]
 where u.[Unit] <> '';
