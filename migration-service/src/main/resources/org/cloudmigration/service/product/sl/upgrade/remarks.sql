-- Remarks

-- What the steps want people to look at.
select w.[Migration Area], w.[Context], w.[Warning Text], '', '', 1, ''
  from {SL Migration Warnings} w
 where w.[Company Name] = :company
 order by w.[Id];

-- What they noted of cash accounts and orders.
select l.[Post Migration Type], l.[Table Reference], l.[Message Text], '', '', 1, ''
  from {SL Post Migration Data Log} l
 order by l.[Primary Key];
