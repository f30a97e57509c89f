-- Product classes as inventory posting groups
-- needs: items
-- switch: Migrate GL Module, Migrate Inventory Module, Migrate Item Classes

-- include: parts/items

-- The group of each item: that of its class, or the one for all.
delete from {Item Group};

-- Found for all at once.
insert into {Item Group} ([No.], [Group])
select s.[No.], case when s.[Class] = '' then 'SL' else s.[Class] end
  from {Staged Item} s join {Item} i on i.[No.] = s.[No.]
 where s.[First] = 1;

-- A posting group for each class that items have.
-- only new rows
insert into {Inventory Posting Group} ([Code], [Description])
select k.[ClassID], k.[Descr]
  from {SL ProductClass} k
  join (select distinct g.[Group] from {Item Group} g) u on u.[Group] = @code(k.[ClassID]);

-- All have the one inventory account, whatever the class says.
-- only new rows
insert into {Inventory Posting Setup} ([Location Code], [Invt. Posting Group Code], [Inventory Account])
select l.[Location], g.[Code], @inventory_account('Inventory')
  from (select '' as [Location] union all select left(t.[SiteId], 10) from {SL Site} t) l
 cross join (select p.[Code] from {Inventory Posting Group} p
              join (select distinct x.[Group] from {Item Group} x) u on u.[Group] = p.[Code]) g;

-- Each item gets its group.
update {Item}
   set [Inventory Posting Group] = (select g.[Group] from {Item Group} g where g.[No.] = {Item}.[No.])
 where exists (select 1 from {Item Group} g where g.[No.] = {Item}.[No.]);
