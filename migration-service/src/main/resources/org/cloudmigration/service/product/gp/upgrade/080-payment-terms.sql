-- Payment terms
-- needs: staging
-- source: GP Payment Terms

-- Terms that the company has already stay as they are.
-- only new rows
insert into {Payment Terms} ([Code], [Description], [Discount %], [Discount Date Calculation],
       [Due Date Calculation], [first by])
select t.[Code], t.[PYMTRMID], t.[Discount], t.[Discount Formula], t.[Due Formula], t.[PYMTRMID]
  from {Staged Payment Term} t;

-- include: parts/configuration

-- Payment terms are done.
update {GP Configuration} set [Payment Terms Created] = 1;
