-- Remove batches of the migration that hold nothing
-- needs: post-item-batches, post-account-batches, post-customer-batches, post-vendor-batches
-- kind: clean-up

-- A line without account and amount is none.
delete from {Gen. Journal Line}
 where [Account No.] = '' and [Bal. Account No.] = '' and [Amount] = 0
   and @empties_batch([Journal Batch Name]) = 1;

-- General batches of groups that are posted.
delete from {Gen. Journal Batch}
 where @empties_batch([Name]) = 1
   and not exists (select 1 from {Gen. Journal Line} l
                    where l.[Journal Template Name] = {Gen. Journal Batch}.[Journal Template Name]
                      and l.[Journal Batch Name] = {Gen. Journal Batch}.[Name]);

-- Item batches.
-- if: not Skip Posting Item Batches
delete from {Item Journal Batch}
 where [Name] like 'SLITM%'
   and not exists (select 1 from {Item Journal Line} l
                    where l.[Journal Template Name] = {Item Journal Batch}.[Journal Template Name]
                      and l.[Journal Batch Name] = {Item Journal Batch}.[Name] and l.[Item No.] <> '');
