-- Days that open documents are due

-- Nothing of an earlier step counts.
delete from {Due Date};

-- Each pair of terms and day once.
insert into {Due Date} ([Payment Terms Code], [Document Date], [Due Formula], [Discount Formula])
select d.[Payment Terms Code], d.[Document Date], t.[Due Date Calculation], t.[Discount Date Calculation]
  from (select distinct o.[Payment Terms Code], o.[Document Date] from {Open Document} o
         where o.[Document Type] = {Gen. Journal Document Type::Invoice} and o.[Payment Terms Code] <> '') d
  join {Payment Terms} t on t.[Code] = d.[Payment Terms Code];

-- The terms tell the days.
call due_dates;
