-- Remarks

-- What a comparison with the source has found: the last columns tell whether it may be meant, and by which test.
select e.[Entity Type], e.[Entity Display Name], e.[Test Description], e.[Expected], e.[Actual], e.[Is Warning],
       e.[Test Code]
  from {Migration Validation Error} e
 where e.[Company Name] = :company
 order by e.[Entry No.];
