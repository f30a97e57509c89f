-- Registers of what was posted, and an end of its journals

-- One for each batch.
insert into {G/L Register} ([No.], [From Entry No.], [To Entry No.], [Creation Date], [Source Code], [User ID],
       [Journal Batch Name], [Journal Templ. Name], [From VAT Entry No.])
select n.[G/L Register No.], min(n.[First Entry No.]), max(n.[Last Entry No.]), :today, min(l.[Source Code]), :user,
       l.[Journal Batch Name], l.[Journal Template Name], 1
  from {Posting Number} n join {Posting Line} l on l.[Id] = n.[Id]
 group by n.[G/L Register No.], l.[Journal Batch Name], l.[Journal Template Name];

-- Posted lines go, in the same transaction: nothing can be posted twice.
delete from {Gen. Journal Line}
 where exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Gen. Journal Line}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Gen. Journal Line}.[Journal Batch Name]
                  and not exists (select 1 from {Posting Error} e
                                   where e.[Journal Template Name] = p.[Journal Template Name]
                                     and e.[Journal Batch Name] = p.[Journal Batch Name]));

-- A batch without lines goes, too.
delete from {Gen. Journal Batch}
 where exists (select 1 from {Batch to Post} p
                where p.[Journal Template Name] = {Gen. Journal Batch}.[Journal Template Name]
                  and p.[Journal Batch Name] = {Gen. Journal Batch}.[Name])
   and not exists (select 1 from {Gen. Journal Line} l
                    where l.[Journal Template Name] = {Gen. Journal Batch}.[Journal Template Name]
                      and l.[Journal Batch Name] = {Gen. Journal Batch}.[Name]);
