-- Batches with lines that are still to be posted

-- Those of the books.
select 'GENERAL', l.[Journal Template Name], l.[Journal Batch Name], count(*), sum(l.[Amount]), '', ''
  from {Gen. Journal Line} l
 group by l.[Journal Template Name], l.[Journal Batch Name]
 order by l.[Journal Batch Name];
