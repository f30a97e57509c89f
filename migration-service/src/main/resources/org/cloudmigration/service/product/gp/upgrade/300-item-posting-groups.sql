-- Posting groups of items
-- needs: staging, items, accounts, account-posting-groups
-- switch: Migrate Inventory Module, Migrate GL Module

-- The one for items without a class.
-- only new rows
insert into {Inventory Posting Group} ([Code], [Description])
select 'GP', 'Migrated from GP' where exists (select 1 from {Item} i where i.[Type] = {Item Type::Inventory});

-- One for each class.
-- if: Migrate Item Classes
-- only new rows
insert into {Inventory Posting Group} ([Code], [Description])
select k.[ITMCLSCD], k.[ITMCLSDC] from {GP IV40400} k
 where exists (select 1 from {Staged Item} s where s.[Class] = @code(k.[ITMCLSCD]) and s.[Kind] <> 1);

-- Inventory accounts of the group for all, without a location and at each site.
-- only new rows
insert into {Inventory Posting Setup} ([Location Code], [Invt. Posting Group Code], [Inventory Account])
select l.[Location], 'GP', @default_account('Inventory')
  from (select '' as [Location] union all select left(s.[LOCNCODE], 10) from {GP Item Location} s) l
 where exists (select 1 from {Inventory Posting Group} g where g.[Code] = 'GP');

-- Inventory accounts of classes.
-- if: Migrate Item Classes
-- only new rows
insert into {Inventory Posting Setup} ([Location Code], [Invt. Posting Group Code], [Inventory Account])
select l.[Location], g.[Code],
       case when @account(k.[IVIVINDX]) <> '' then @account(k.[IVIVINDX]) else @default_account('Inventory') end
  from {GP IV40400} k
  join {Inventory Posting Group} g on g.[Code] = @code(k.[ITMCLSCD])
 cross join (select '' as [Location] union all select left(s.[LOCNCODE], 10) from {GP Item Location} s) l;

-- Product groups of classes.
-- if: Migrate Item Classes
-- only new rows
insert into {Gen. Product Posting Group} ([Code], [Description], [Auto Insert Default])
select k.[ITMCLSCD], k.[ITMCLSDC], 1 from {GP IV40400} k
 where exists (select 1 from {Staged Item} s where s.[Class] = @code(k.[ITMCLSCD]) and s.[Kind] <> 1);

-- Their accounts.
-- if: Migrate Item Classes
-- only new rows
insert into {General Posting Setup} ([Gen. Bus. Posting Group], [Gen. Prod. Posting Group], [Sales Account],
       [Sales Line Disc. Account], [Purch. Account], [Direct Cost Applied Account], [COGS Account],
       [Purchase Variance Account], [Inventory Adjmt. Account], [Sales Inv. Disc. Account],
       [Sales Pmt. Disc. Debit Acc.], [Purch. Pmt. Disc. Debit Acc.])
select b.[Group], k.[ITMCLSCD], @gl_account(k.[IVSLSIDX], ''), @gl_account(k.[IVSLDSIX], ''),
       @gl_account(k.[IVIVINDX], coalesce(d.[Inventory Adjmt. Account], '')),
       @gl_account(k.[IVIVINDX], coalesce(d.[Inventory Adjmt. Account], '')), @gl_account(k.[IVCOGSIX], ''),
       @gl_account(k.[PURPVIDX], ''),
       @gl_account(@default_index('InventoryAdjmt'), @default_account('Inventory')),
       @gl_account(@default_index('SalesInvDisc'), ''), @gl_account(@default_index('SalesPmtDiscDebit'), ''),
       @gl_account(@default_index('PurchPmtDiscDebit'), '')
  from {GP IV40400} k
 cross join (select '' as [Group] union all select 'GP') b
  left join {General Posting Setup} d on d.[Gen. Bus. Posting Group] = '' and d.[Gen. Prod. Posting Group] = 'GP'
 where exists (select 1 from {Staged Item} s where s.[Class] = @code(k.[ITMCLSCD]) and s.[Kind] <> 1);

-- An account for payment discounts works only with adjustments for payment discounts.
update {General Ledger Setup}
   set [Adjust for Payment Disc.] = 1, [VAT Tolerance %] = 0, [Pmt. Disc. Excl. VAT] = 0
 where exists (select 1 from {General Posting Setup} s
                where s.[Sales Pmt. Disc. Debit Acc.] <> '' or s.[Purch. Pmt. Disc. Debit Acc.] <> '');

-- The groups of each item: those of its class, or the ones for all; so does one of a class that is gone.
delete from {New Value};

-- Found for all at once.
insert into {New Value} ([No.], [Value], [Second Value])
select s.[No.], coalesce(min(i.[Code]), 'GP'), coalesce(min(p.[Code]), 'GP')
  from {Staged Item} s
  left join {Inventory Posting Group} i
    on i.[Code] = s.[Class] and s.[First] = 1 and :{Migrate Item Classes} = 1
  left join {Gen. Product Posting Group} p
    on p.[Code] = s.[Class] and s.[First] = 1 and :{Migrate Item Classes} = 1
 group by s.[No.];

-- Each inventory item gets them.
update {Item}
   set [Inventory Posting Group] = (select n.[Value] from {New Value} n where n.[No.] = {Item}.[No.]),
       [Gen. Prod. Posting Group] = (select n.[Second Value] from {New Value} n where n.[No.] = {Item}.[No.])
 where [Type] = {Item Type::Inventory}
   and exists (select 1 from {New Value} n where n.[No.] = {Item}.[No.]);
