-- The last day of each period of a fiscal year

-- Nothing of an earlier step counts.
delete from {Period End};

-- As the setup has them. Where the first period ends in January, all of them lie in the year that names them.
insert into {Period End} ([Period], [Month Day])
select n.[Period], @month_day(n.[Period])
  from {SL GLSetup} g
  join @periods() n on n.[Period] <= g.[NbrPer]
 where g.[SetupId] = @first_setup();

-- Otherwise the year changes behind the period with the latest day; it is named after the year that it begins in, or
-- after the one that it ends in.
update {Period End}
   set [Year Shift] = case when [Period] <= (select max(x.[Period]) from {Period End} x
                                              where x.[Month Day] = (select max(y.[Month Day]) from {Period End} y))
                           then 0 else 1 end
                      - (select max(case when g.[BegFiscalYr] = 1 then 0 else 1 end) from {SL GLSetup} g
                          where g.[SetupId] = @first_setup())
 where not exists (select 1 from {Period End} f where f.[Period] = 1 and left(f.[Month Day], 2) = '01');
