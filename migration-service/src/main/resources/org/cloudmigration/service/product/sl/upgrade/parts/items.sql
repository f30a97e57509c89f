-- Items that are to be kept

-- Accounts of inventory as set up.
delete from {Inventory Account};

-- By what they are used for.
insert into {Inventory Account} ([Use], [Account])
select u.[Use], case u.[Use] when 'Inventory' then s.[DfltInvtAcct] when 'Adjustment' then s.[AdjustmentsAcct]
                     when 'COGS' then s.[DfltCOGSAcct] else s.[DfltSalesAcct] end
  from {SL INSetup} s
 cross join (select 'Inventory' as [Use] union all select 'Adjustment' union all select 'COGS' union all select 'Sales') u
 where s.[SetupId] = 'IN';

-- Nothing of an earlier step counts.
delete from {Staged Item};

-- Inactive and discontinued items come if they are wanted. Of items whose numbers are the same in the first
-- twenty characters the first is kept.
-- only new rows
insert into {Staged Item} ([InvtID], [No.], [First], [Place], [ValMthd], [Tracked], [Retired], [Item Tracking Code], [Class])
select i.[InvtID], left(i.[InvtID], 20),
       case when row_number() over (partition by @code(left(i.[InvtID], 20)) order by @exact(i.[InvtID])) = 1 then 1 else 0 end,
       row_number() over (order by @exact(i.[InvtID])), i.[ValMthd],
       case when i.[LotSerTrack] in ('LI', 'SI') then 1 else 0 end,
       case when i.[TranStatusCode] in ('IN', 'DE') then 1 else 0 end,
       @tracking_code(i.[LotSerTrack], i.[SerAssign], i.[LotSerIssMthd], i.[ValMthd]), i.[ClassID]
  from {SL Inventory Buffer} i
 where i.[InvtID] <> '' and @keeps_item(i.[TranStatusCode]) = 1;

-- Without the account of inventory none can be kept.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Inventory Posting Setup', 'Invt. Posting Group Code=SL',
       case when a.[Account] = '' then 'INSetup names no inventory account (DfltInvtAcct), so no item was migrated.'
            else concat('INSetup names account ', a.[Account],
                        ' (DfltInvtAcct), which is not among the G/L accounts, so no item was migrated.') end
  from (select @inventory_account('Inventory') as [Account]) a
  left join {G/L Account} g on g.[No.] = a.[Account]
 where g.[No.] is null and exists (select 1 from {Staged Item} s);

-- The other accounts may be blank, but not unknown.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'General Posting Setup', 'Gen. Prod. Posting Group=SL',
       concat('INSetup names account ', min(a.[Account]), ', which is not among the G/L accounts, so no item was migrated.')
  from {Inventory Account} a
 where a.[Use] <> 'Inventory' and a.[Account] <> '' and exists (select 1 from {Staged Item} s)
   and not exists (select 1 from {G/L Account} g where g.[No.] = a.[Account])
having count(*) > 0;

-- An item has units, a price and a cost that Business Central takes, and a tracking code that is there.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Item', concat('No.=', s.[No.]),
       case when i.[StkUnit] = '' then 'The item has no stock unit.'
            when i.[DfltPOUnit] = '' then 'The item has no purchase unit.'
            when @number(i.[StkBasePrc]) < 0 then 'The price is below zero.'
            when @item_cost(i.[ValMthd], i.[LastCost], i.[StdCost]) < 0 then 'The cost is below zero.'
            else concat('The item tracking code ', s.[Item Tracking Code], ' does not exist.') end
  from {Staged Item} s join {SL Inventory Buffer} i on i.[InvtID] = s.[InvtID]
 where s.[First] = 1
   and (i.[StkUnit] = '' or i.[DfltPOUnit] = '' or @number(i.[StkBasePrc]) < 0
     or @item_cost(i.[ValMthd], i.[LastCost], i.[StdCost]) < 0
     or (s.[Item Tracking Code] <> ''
         and not exists (select 1 from {Item Tracking Code} t where t.[Code] = s.[Item Tracking Code])))
   and not exists (select 1 from {Item} x where x.[No.] = s.[No.]);

-- A class is defined.
-- if: Migrate Item Classes
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Item', concat('No.=', s.[No.]), concat('Product class ', s.[Class], ' is not defined.')
  from {Staged Item} s
 where s.[First] = 1 and s.[Class] <> '' and not exists (select 1 from {SL ProductClass} k where k.[ClassID] = s.[Class]);

-- Nothing is kept of those that fail.
delete from {Staged Item}
 where exists (select 1 from {Record Error} e
                where e.[Table] = 'Inventory Posting Setup' and e.[Record] = 'Invt. Posting Group Code=SL')
    or exists (select 1 from {Record Error} e
                where e.[Table] = 'General Posting Setup' and e.[Record] = 'Gen. Prod. Posting Group=SL')
    or exists (select 1 from {Record Error} e
                where e.[Table] = 'Item' and e.[Record] = concat('No.=', {Staged Item}.[No.]));
