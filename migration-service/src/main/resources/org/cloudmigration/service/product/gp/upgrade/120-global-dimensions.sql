-- Global and shortcut dimensions
-- needs: staging, dimensions

-- The first of the two that the company chose.
-- if: Global Dimension 1
update {General Ledger Setup}
   set [Global Dimension 1 Code] = coalesce((select min(s.[Id]) from {Staged Segment} s
         where upper(s.[Name]) = upper(:{Global Dimension 1})), [Global Dimension 1 Code]),
       [Shortcut Dimension 1 Code] = coalesce((select min(s.[Id]) from {Staged Segment} s
         where upper(s.[Name]) = upper(:{Global Dimension 1})), [Shortcut Dimension 1 Code]);

-- The second.
-- if: Global Dimension 2
update {General Ledger Setup}
   set [Global Dimension 2 Code] = coalesce((select min(s.[Id]) from {Staged Segment} s
         where upper(s.[Name]) = upper(:{Global Dimension 2})), [Global Dimension 2 Code]),
       [Shortcut Dimension 2 Code] = coalesce((select min(s.[Id]) from {Staged Segment} s
         where upper(s.[Name]) = upper(:{Global Dimension 2})), [Shortcut Dimension 2 Code]);

-- The other segments, in the order of their codes.
insert into {Shortcut Dimension} ([Place], [Code])
select 2 + row_number() over (order by @exact(s.[Id])), s.[Id]
  from {Staged Segment} s
 where not exists (select 1 from {General Ledger Setup} g
                    where s.[Id] in (g.[Global Dimension 1 Code], g.[Global Dimension 2 Code]));

-- include: shared/shortcut-dimensions
