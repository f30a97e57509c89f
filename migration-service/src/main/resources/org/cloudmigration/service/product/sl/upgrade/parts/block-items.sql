-- Items that are no longer used, and whose quantities are posted

-- Whose lines wait.
delete from {Chosen Record};

-- Each once.
insert into {Chosen Record} ([Use], [No.]) select distinct 'quantity', l.[Item No.] from {Item Journal Line} l;

-- As long as one of its lines waits, an item must take entries.
-- if: Migrate GL Module, Migrate Inventory Module, not Migrate Only Inventory Master
update {Item} set [Blocked] = 1
 where [No.] in (select @code(left(i.[InvtID], 20)) from {SL Inventory Buffer} i where i.[TranStatusCode] in ('IN', 'DE'))
   and [No.] not in (select @code(left(i.[InvtID], 20)) from {SL Inventory Buffer} i
                      where i.[TranStatusCode] not in ('IN', 'DE'))
   and not exists (select 1 from {Chosen Record} c where c.[Use] = 'quantity' and c.[No.] = {Item}.[No.]);

-- Nobody has to be reminded of those any more.
delete from {SL Migration Warnings}
 where [Company Name] = :company and [Migration Area] = 'Item' and [Warning Text] = @still_open()
   and exists (select 1 from {Item} c where c.[No.] = @code({SL Migration Warnings}.[Context]) and c.[Blocked] = 1);
