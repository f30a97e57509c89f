-- Remarks

-- What the steps want people to look at.
select w.[Migration Area], w.[Context], w.[Warning Text], '', '', 1, ''
  from {GP Migration Warnings} w
 where w.[Company Name] = :company
 order by w.[Id];
