-- Items
-- needs: item-tracking-codes, sites, accounts, account-posting-groups
-- switch: Migrate GL Module, Migrate Inventory Module
-- source: SL Inventory Buffer

-- include: parts/items
-- include: parts/unit-conversions

-- Two numbers that are the same in their first twenty characters cannot both be kept.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Item', s.[No.],
       concat('Item ', s.[InvtID], ' was left out: another item has the same first 20 characters. Its quantities come with that one.')
  from {Staged Item} s
 where s.[First] = 0 and not exists (select 1 from {Item} x where x.[No.] = s.[No.]);

-- A purchase unit counts as one stock unit, as in Microsoft's migration.
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Item', s.[No.],
       concat('The purchase unit ', i.[DfltPOUnit], ' counts as one ', i.[StkUnit],
              ', though SL converts it. Correct the units of measure of the item.')
  from {Staged Item} s
  join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID]
  left join {Unit Conversion} o on o.[Owner] = s.[InvtID] and o.[From Unit] = @code(i.[DfltPOUnit]) and o.[To Unit] = @code(i.[StkUnit])
  left join {Unit Conversion} a on a.[Owner] = '' and a.[From Unit] = @code(i.[DfltPOUnit]) and a.[To Unit] = @code(i.[StkUnit])
 where s.[First] = 1 and coalesce(o.[Factor], a.[Factor], 1) <> 1 and @code(i.[DfltPOUnit]) <> @code(i.[StkUnit])
   and not exists (select 1 from {Item} x where x.[No.] = s.[No.]);

-- The product group that quantities come with: they change no account.
-- only new rows
insert into {Gen. Product Posting Group} ([Code], [Description])
select 'SLITEMIMPORT', 'SL Item Import (No impact to GL)' where exists (select 1 from {Staged Item} s);

-- Its rows of the posting setup, and those of the group for all.
-- only new rows
insert into {General Posting Setup} ([Gen. Bus. Posting Group], [Gen. Prod. Posting Group])
select b.[Group], p.[Group]
  from (select '' as [Group] union all select 'SL') b
 cross join (select 'SL' as [Group] union all select 'SLITEMIMPORT') p
 where exists (select 1 from {Staged Item} s);

-- What quantities are worth goes from the inventory account to the inventory account.
update {General Posting Setup}
   set [Inventory Adjmt. Account] = @inventory_account('Inventory')
 where [Gen. Prod. Posting Group] = 'SLITEMIMPORT' and [Gen. Bus. Posting Group] in ('', 'SL')
   and @inventory_account('Inventory') <> '' and exists (select 1 from {Staged Item} s);

-- Later adjustments have their own account.
update {General Posting Setup}
   set [Inventory Adjmt. Account] = @inventory_account('Adjustment')
 where [Gen. Prod. Posting Group] = 'SL' and [Gen. Bus. Posting Group] in ('', 'SL')
   and @inventory_account('Adjustment') <> '' and exists (select 1 from {Staged Item} s);

-- The cost of goods sold.
update {General Posting Setup}
   set [COGS Account] = @inventory_account('COGS')
 where [Gen. Prod. Posting Group] in ('SL', 'SLITEMIMPORT') and [Gen. Bus. Posting Group] in ('', 'SL')
   and @inventory_account('COGS') <> '' and exists (select 1 from {Staged Item} s);

-- Sales.
update {General Posting Setup}
   set [Sales Account] = @inventory_account('Sales')
 where [Gen. Prod. Posting Group] in ('SL', 'SLITEMIMPORT') and [Gen. Bus. Posting Group] in ('', 'SL')
   and @inventory_account('Sales') <> '' and exists (select 1 from {Staged Item} s);

-- Posting groups of inventory.
-- only new rows
insert into {Inventory Posting Group} ([Code], [Description])
select g.[Code], g.[Description]
  from (select 'SL' as [Code], 'Migrated from SL' as [Description]
        union all select 'SLITEMIMPORT', 'SL Item Import (No impact to GL)') g
 where exists (select 1 from {Staged Item} s);

-- Their accounts, without a location and at each site; the group of the import needs none.
-- only new rows
insert into {Inventory Posting Setup} ([Location Code], [Invt. Posting Group Code], [Inventory Account])
select l.[Location], g.[Code], case when g.[Code] = 'SL' then @inventory_account('Inventory') else '' end
  from (select '' as [Location] union all select left(t.[SiteId], 10) from {SL Site} t) l
 cross join (select 'SL' as [Code] union all select 'SLITEMIMPORT') g
 where (g.[Code] = 'SL' or l.[Location] <> '') and exists (select 1 from {Staged Item} s);

-- Units of measure.
-- only new rows
insert into {Unit of Measure} ([Code], [Description])
select i.[StkUnit], i.[StkUnit] from {Staged Item} s join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID]
union all
select i.[DfltPOUnit], i.[DfltPOUnit] from {Staged Item} s join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID];

-- Units of each new item; how many of one make another does not count.
-- only new rows
insert into {Item Unit of Measure} ([Item No.], [Code], [Qty. per Unit of Measure])
select u.[No.], u.[Unit], 1
  from (select s.[No.], i.[StkUnit] as [Unit] from {Staged Item} s join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID]
         where s.[First] = 1
        union all
        select s.[No.], i.[DfltPOUnit] from {Staged Item} s join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID]
         where s.[First] = 1) u
 where not exists (select 1 from {Item} x where x.[No.] = u.[No.]);

-- The cards. An item that is there already stays as it is. With quantities to come an item that is no longer used
-- is blocked behind them.
-- only new rows
insert into {Item} ([No.], [Description], [Search Description], [Type], [Base Unit of Measure], [Sales Unit of Measure],
       [Purch. Unit of Measure], [Unit Price], [Costing Method], [Unit Cost], [Standard Cost], [Profit %],
       [Gen. Prod. Posting Group], [Inventory Posting Group], [Item Tracking Code], [Net Weight], [Blocked])
select s.[No.], left(i.[Descr], 50), left(i.[Descr], 50), {Item Type::Inventory}, i.[StkUnit], i.[StkUnit], i.[DfltPOUnit],
       @number(i.[StkBasePrc]), @costing_method(i.[ValMthd]), @item_cost(i.[ValMthd], i.[LastCost], i.[StdCost]),
       @item_cost(i.[ValMthd], i.[LastCost], i.[StdCost]),
       @profit(@number(i.[StkBasePrc]), @item_cost(i.[ValMthd], i.[LastCost], i.[StdCost])), 'SL', 'SL',
       s.[Item Tracking Code], @number(w.[StdTareWt]),
       case when s.[Retired] = 1 and :{Migrate Only Inventory Master} = 1 then 1 else 0 end
  from {Staged Item} s
  join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID]
  left join {SL InventoryADG} w on w.[InvtID] = s.[InvtID]
 where s.[First] = 1;
