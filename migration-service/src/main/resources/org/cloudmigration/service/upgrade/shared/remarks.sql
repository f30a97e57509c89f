-- Remarks: what a comparison with the source has found

-- The first column tells the kind of record, the last whether it may be meant.
select e.[Entity Type], e.[Entity Display Name], e.[Test Description], e.[Expected], e.[Actual], e.[Is Warning]
  from {Migration Validation Error} e
 where e.[Company Name] = :company
 order by e.[Entry No.];
