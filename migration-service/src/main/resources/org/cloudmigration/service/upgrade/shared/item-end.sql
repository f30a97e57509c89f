-- Registers of item journals, and an end of them

-- One for each batch.
insert into {Item Register} ([No.], [From Entry No.], [To Entry No.], [Creation Date], [User ID], [Journal Batch Name],
       [From Value Entry No.], [To Value Entry No.])
select l.[Register No.], min(l.[Entry No.]), max(l.[Entry No.]), :today, :user, l.[Journal Batch Name],
       min(v.[Entry No.]), max(v.[Entry No.])
  from {Item Posting} l join {Value Entry} v on v.[Item Ledger Entry No.] = l.[Entry No.]
 group by l.[Register No.], l.[Journal Batch Name];

-- Costs may be adjusted from now on.
update {Item} set [Cost is Adjusted] = 0
 where [No.] in (select l.[Item No.] from {Item Posting} l);

-- Posted lines go with their serial and lot numbers, in the same transaction.
delete from {Reservation Entry}
 where [Source Type] = 83
   and exists (select 1 from {Item Posting} l
                where l.[Journal Template Name] = [Source ID] and l.[Journal Batch Name] = [Source Batch Name]
                  and l.[Line No.] = [Source Ref. No.]);

-- The lines.
delete from {Item Journal Line}
 where exists (select 1 from {Item Posting} l
                where l.[Journal Template Name] = {Item Journal Line}.[Journal Template Name]
                  and l.[Journal Batch Name] = {Item Journal Line}.[Journal Batch Name]
                  and l.[Line No.] = {Item Journal Line}.[Line No.]);

-- A batch without lines goes, too.
delete from {Item Journal Batch}
 where exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Item Journal Batch}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Item Journal Batch}.[Name])
   and not exists (select 1 from {Item Journal Line} l
                    where l.[Journal Template Name] = {Item Journal Batch}.[Journal Template Name]
                      and l.[Journal Batch Name] = {Item Journal Batch}.[Name]);
