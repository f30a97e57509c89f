-- What the tests of a comparison have found

-- Records that are missing or differ, and how many of them may be meant.
select e.[Validation Suite Id], e.[Test Code], count(*), sum(case when e.[Is Warning] = 1 then 1 else 0 end)
  from {Migration Validation Error} e
 where e.[Company Name] = :company
 group by e.[Validation Suite Id], e.[Test Code];

-- Tests that people have switched off.
select n.[Validation Suite Id], n.[Code], 0, 0
  from {Validation Suite Line} n
 where n.[Ignore] = 1;
