-- Places of dimensions behind the global ones

-- They become shortcut dimensions 3 to 8; a ninth has none.
update {General Ledger Setup}
   set [Shortcut Dimension 3 Code] = coalesce((select d.[Code] from {Shortcut Dimension} d where d.[Place] = 3), [Shortcut Dimension 3 Code]),
       [Shortcut Dimension 4 Code] = coalesce((select d.[Code] from {Shortcut Dimension} d where d.[Place] = 4), [Shortcut Dimension 4 Code]),
       [Shortcut Dimension 5 Code] = coalesce((select d.[Code] from {Shortcut Dimension} d where d.[Place] = 5), [Shortcut Dimension 5 Code]),
       [Shortcut Dimension 6 Code] = coalesce((select d.[Code] from {Shortcut Dimension} d where d.[Place] = 6), [Shortcut Dimension 6 Code]),
       [Shortcut Dimension 7 Code] = coalesce((select d.[Code] from {Shortcut Dimension} d where d.[Place] = 7), [Shortcut Dimension 7 Code]),
       [Shortcut Dimension 8 Code] = coalesce((select d.[Code] from {Shortcut Dimension} d where d.[Place] = 8), [Shortcut Dimension 8 Code]);

-- Values know the place of their dimension.
update {Dimension Value}
   set [Global Dimension No.] = coalesce((select case [Dimension Code]
         when g.[Global Dimension 1 Code] then 1
         when g.[Global Dimension 2 Code] then 2
         when g.[Shortcut Dimension 3 Code] then 3
         when g.[Shortcut Dimension 4 Code] then 4
         when g.[Shortcut Dimension 5 Code] then 5
         when g.[Shortcut Dimension 6 Code] then 6
         when g.[Shortcut Dimension 7 Code] then 7
         when g.[Shortcut Dimension 8 Code] then 8
         else 0 end
       from {General Ledger Setup} g), 0);
