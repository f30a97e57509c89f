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

-- The items belong to it.
update {Item}
   set [Item Category Code] = (select min(c.[Code]) from {GP IV00101} g join {Item Category} c on c.[Code] = @code(g.[ITMCLSCD])
                                where @code(left(g.[ITEMNMBR], 20)) = {Item}.[No.])
 where exists (select 1 from {GP IV00101} g join {GP IV40400} k on k.[ITMCLSCD] = g.[ITMCLSCD] and k.[ITMCLSCD] <> ''
                where @code(left(g.[ITEMNMBR], 20)) = {Item}.[No.]);
