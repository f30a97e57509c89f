-- Post the journals of quantities
-- needs: item-quantities
-- switch: not Skip Posting Item Batches
-- tenant: own

-- The batches of the migration.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Item Journal Batch} b where b.[Name] like 'SLITM%';

-- include: shared/post-items
-- include: parts/posting-warnings
-- include: parts/block-items
