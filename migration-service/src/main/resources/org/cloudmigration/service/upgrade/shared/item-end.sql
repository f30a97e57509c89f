-- Registers of item journals, and an end of them

-- One for each batch.
insert into {Item Register} ([No.], [From Entry No.], [To Entry No.], [Creation Date], [User ID], [Journal Batch Name],
       [From Value Entry No.], [To Value Entry No.])
select l.[Register No.], min(l.[Entry No.]), max(l.[Entry No.]), :today, :user, l.[Journal Batch Name],
       min(l.[Value Entry No.]), max(l.[Value Entry No.])
  from {Item Posting} l
 group by l.[Register No.], l.[Journal Batch Name];

-- Costs may be adjusted from now on.
update {Item} set [Cost is Adjusted] = 0
 where exists (select 1 from {Posted Item} p where p.[No.] = {Item}.[No.]);

-- Posted lines go with their serial and lot numbers, in the same transaction.
delete from {Reservation Entry}
 where [Source Type] = 83
   and exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = [Source ID] and p.[Journal Batch Name] = [Source Batch Name]
                  and not exists (select 1 from {Posting Error} e
                                   where e.[Journal Template Name] = p.[Journal Template Name]
                                     and e.[Journal Batch Name] = p.[Journal Batch Name]));

-- The lines.
delete from {Item Journal Line}
 where [Item No.] <> ''
   and exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Item Journal Line}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Item Journal Line}.[Journal Batch Name]
                  and not exists (select 1 from {Posting Error} e
                                   where e.[Journal Template Name] = p.[Journal Template Name]
                                     and e.[Journal Batch Name] = p.[Journal Batch Name]));

-- A batch without lines goes, too.
delete from {Item Journal Batch}
 where exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Item Journal Batch}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Item Journal Batch}.[Name])
   and not exists (select 1 from {Item Journal Line} l
                    where l.[Journal Template Name] = {Item Journal Batch}.[Journal Template Name]
                      and l.[Journal Batch Name] = {Item Journal Batch}.[Name]);
