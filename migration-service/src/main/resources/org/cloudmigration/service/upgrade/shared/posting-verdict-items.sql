-- A batch with one bad line stays as it is

-- The first reason of each bad line, in the order of the lines.
insert into {Posting Error} ([Journal Template Name], [Journal Batch Name], [Place], [Line No.], [Text])
select f.[Journal Template Name], f.[Journal Batch Name],
       row_number() over (partition by f.[Journal Template Name], f.[Journal Batch Name] order by f.[Line No.]),
       f.[Line No.], f.[Text]
  from (select x.*, row_number() over (partition by x.[Journal Template Name], x.[Journal Batch Name], x.[Line No.]
                                       order by x.[Check]) as [Reason]
          from {Posting Fault} x) f
 where f.[Reason] = 1;

-- None of its lines is posted.
delete from {Item Posting}
 where exists (select 1 from {Posting Error} e
                where e.[Journal Template Name] = {Item Posting}.[Journal Template Name]
                  and e.[Journal Batch Name] = {Item Posting}.[Journal Batch Name]);
