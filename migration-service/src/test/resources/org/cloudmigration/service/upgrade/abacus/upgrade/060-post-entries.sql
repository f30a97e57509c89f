-- Post the books
-- needs: entries
-- switch: not Skip Posting Books
-- tenant: own

-- Nothing of an earlier step counts.
delete from {Batch to Post};

-- All of them.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Gen. Journal Batch} b;

-- include: shared/post-general
