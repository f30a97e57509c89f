-- Item categories
-- needs: items

-- A category for each class that items have.
-- only new rows
insert into {Item Category} ([Code], [Description])
select k.[ITMCLSCD], k.[ITMCLSDC]
  from {GP IV40400} k
 where k.[ITMCLSCD] <> ''
   and exists (select 1 from {GP IV00101} g join {Item} i on i.[No.] = @code(left(g.[ITEMNMBR], 20))
                where g.[ITMCLSCD] = k.[ITMCLSCD]);

-- The category of each item.
delete from {New Value};

-- Found for all at once.
insert into {New Value} ([No.], [Value])
select i.[No.], min(c.[Code])
  from {GP IV00101} g
  join {Item} i on i.[No.] = @code(left(g.[ITEMNMBR], 20))
  join {GP IV40400} k on k.[ITMCLSCD] = g.[ITMCLSCD] and k.[ITMCLSCD] <> ''
  join {Item Category} c on c.[Code] = @code(k.[ITMCLSCD])
 group by i.[No.];

-- The items belong to it.
update {Item}
   set [Item Category Code] = (select n.[Value] from {New Value} n where n.[No.] = {Item}.[No.])
 where exists (select 1 from {New Value} n where n.[No.] = {Item}.[No.]);
