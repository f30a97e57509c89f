-- Components of kits
-- needs: staging, items
-- switch: Migrate Kit Items, Migrate Inventory Module

-- A kit is an item of the inventory.
update {Item} set [Type] = {Item Type::Inventory}
 where [No.] in (select s.[No.] from {Staged Item} s where s.[Kind] = 2);

-- What kits are made of.
delete from {Chosen Record};

-- Each component once.
insert into {Chosen Record} ([Use], [No.])
select distinct 'component', @code(left(c.[CMPTITNM], 20))
  from {GP IV00104} c
  join {Staged Item} k on k.[ITEMNMBR] = c.[ITEMNMBR] and k.[Kind] = 2
  join {Item} p on p.[No.] = k.[No.]
 where c.[CMPTITNM] <> c.[ITEMNMBR];

-- A service cannot be a component.
update {Item} set [Type] = {Item Type::Non-Inventory}
 where [Type] = {Item Type::Service}
   and exists (select 1 from {Chosen Record} c where c.[Use] = 'component' and c.[No.] = {Item}.[No.]);

-- Components in their order, each once.
-- only new rows
insert into {BOM Component} ([Parent Item No.], [Line No.], [Type], [No.], [Description], [Unit of Measure Code],
       [Quantity per])
select c.[Parent], 10000 * row_number() over (partition by c.[Parent] order by c.[SEQNUMBR], @exact(c.[No.])),
       {BOM Component Type::Item}, c.[No.], c.[Description], c.[Unit], c.[CMPITQTY]
  from (select k.[No.] as [Parent], i.[No.], i.[Description], i.[Base Unit of Measure] as [Unit], b.[SEQNUMBR],
               b.[CMPITQTY], row_number() over (partition by k.[No.], i.[No.] order by b.[SEQNUMBR]) as [Occurrence]
          from {GP IV00104} b
          join {Staged Item} k on k.[ITEMNMBR] = b.[ITEMNMBR] and k.[Kind] = 2
          join {Item} p on p.[No.] = k.[No.]
          join {Item} i on i.[No.] = @code(left(b.[CMPTITNM], 20))
         where b.[CMPTITNM] <> b.[ITEMNMBR]) c
 where c.[Occurrence] = 1
   and not exists (select 1 from {BOM Component} x where x.[Parent Item No.] = c.[Parent] and x.[No.] = c.[No.]);
