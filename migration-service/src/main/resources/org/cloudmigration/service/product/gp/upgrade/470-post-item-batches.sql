-- Post the journals of quantities
-- needs: item-quantities
-- switch: not Skip Posting Item Batches
-- tenant: own

-- The batches of the migration.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Item Journal Batch} b where b.[Name] like 'GPITM%';

-- include: shared/post-items
-- include: parts/posting-warnings

-- Items that are no longer used are blocked once their quantities are posted.
update {Item} set [Blocked] = 1
 where [Type] = {Item Type::Inventory}
   and [No.] in (select @code(left(g.[ITEMNMBR], 20)) from {GP IV00101} g where g.[INACTIVE] = 1 or g.[ITEMTYPE] = 2);
