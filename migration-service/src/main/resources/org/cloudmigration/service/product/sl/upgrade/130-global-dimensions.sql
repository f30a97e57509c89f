-- Global and shortcut dimensions
-- needs: segments, dimensions

-- The first of the two that the company chose.
-- if: Global Dimension 1
update {General Ledger Setup}
   set [Global Dimension 1 Code] = @dimension_code(:{Global Dimension 1}),
       [Shortcut Dimension 1 Code] = @dimension_code(:{Global Dimension 1});

-- The second.
-- if: Global Dimension 2
update {General Ledger Setup}
   set [Global Dimension 2 Code] = @dimension_code(:{Global Dimension 2}),
       [Shortcut Dimension 2 Code] = @dimension_code(:{Global Dimension 2});

-- Places of an earlier run.
delete from {Shortcut Dimension};

-- The other segments, in their order.
insert into {Shortcut Dimension} ([Place], [Code])
select 2 + row_number() over (order by s.[SegmentNumber]), s.[Id]
  from {SL Segments} s
 where not exists (select 1 from {General Ledger Setup} g
                    where s.[Id] in (g.[Global Dimension 1 Code], g.[Global Dimension 2 Code]));

-- include: shared/shortcut-dimensions
