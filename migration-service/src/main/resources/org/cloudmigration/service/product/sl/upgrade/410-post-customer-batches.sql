-- Post the journal of customers
-- needs: customer-open-documents
-- switch: not Skip Posting Customer Batches
-- tenant: own

-- The one batch.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Gen. Journal Batch} b where b.[Name] = 'SLCUST';

-- include: shared/post-general
-- include: parts/posting-warnings
-- include: parts/block-customers
