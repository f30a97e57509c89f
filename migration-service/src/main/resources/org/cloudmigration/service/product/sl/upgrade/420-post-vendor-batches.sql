-- Post the journal of vendors
-- needs: vendor-open-documents
-- switch: not Skip Posting Vendor Batches
-- tenant: own

-- The one batch.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Gen. Journal Batch} b where b.[Name] = 'SLVEND';

-- include: shared/post-general
-- include: parts/posting-warnings
-- include: parts/block-vendors
